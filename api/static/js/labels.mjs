// Names on the picture, drawn here and not by vis-network: of one size that can be read however near or far the picture
// is, the best-connected first, and none over another or over a node.
const SIZE = 12, HIGH = 16, CELL = 80, MOST = 120, SMALL = 4;
const FONT = (strong) => `${strong ? 600 : 400} ${SIZE}px system-ui, sans-serif`;
const ruler = document.createElement("canvas").getContext("2d"), wide = new Map();

function width(text, strong) {
  const key = `${+strong}${text}`;
  if (!wide.has(key)) { ruler.font = FONT(strong); wide.set(key, Math.min(ruler.measureText(text).width, 260)); }
  return wide.get(key);
}

// Boxes by the cells of a grid that they touch, so that asking for a collision costs the same however many there are.
class Grid {
  cells = new Map();
  keys(box) { const found = []; for (let x = Math.floor(box.left / CELL); x <= box.right / CELL; x++) for (let y = Math.floor(box.top / CELL); y <= box.bottom / CELL; y++) found.push(x * 65537 + y); return found; }
  add(box) { for (const key of this.keys(box)) { const cell = this.cells.get(key); if (cell) cell.push(box); else this.cells.set(key, [box]); } }
  hits(box) { return this.keys(box).some((key) => this.cells.get(key)?.some((other) => other.of !== box.of && other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom)); }
}

// Places names: `nodes` (the most important first) have id, label, x, y and radius. Returns a box for each name that
// finds room inside `view`, in pixels of the screen about the picture's origin. Whoever matters most may cover nodes, but
// no name.
export function place(nodes, scale, strong = new Set(), view = null) {
  const names = new Grid(), discs = new Grid(), placed = [], first = Math.max(5, Math.min(20, nodes.length / 4));
  for (const node of nodes) {
    const x = node.x * scale, y = node.y * scale, r = node.radius * scale * 0.9;
    if (r > SMALL) discs.add({ of: node.id, left: x - r, right: x + r, top: y - r, bottom: y + r });
  }
  nodes.slice(0, MOST).forEach((node, rank) => {
    const bold = strong.has(node.id), w = width(node.label, bold), x = node.x * scale, y = node.y * scale, away = node.radius * scale + 3;
    const near = away * 0.75, low = y + near, high = y - near - HIGH;
    const spots = [[x - w / 2, y + away], [x - w / 2, y - away - HIGH], [x + away, y - HIGH / 2], [x - away - w, y - HIGH / 2], [x + near, low], [x - near - w, low], [x + near, high], [x - near - w, high]];
    const boxes = spots.map(([left, top]) => ({ of: node.id, id: node.id, text: node.label, bold, left, top, right: left + w, bottom: top + HIGH }));
    const inside = view ? boxes.filter((box) => box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom) : boxes;
    const free = inside.filter((box) => !names.hits({ ...box, of: null, left: box.left - 4, right: box.right + 4 }));
    const box = free.find((each) => !discs.hits(each)) ?? (rank < first || bold ? free[0] : null);
    if (box) { placed.push(box); names.add(box); }
  });
  return placed;
}

export function draw(ink, boxes, scale, text, halo) {
  ink.save();
  ink.scale(1 / scale, 1 / scale);
  ink.textAlign = "center"; ink.textBaseline = "middle"; ink.lineJoin = "round"; ink.lineWidth = 4; ink.strokeStyle = halo; ink.fillStyle = text;
  for (const box of boxes) {
    ink.font = FONT(box.bold);
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    ink.strokeText(box.text, x, y, 260); ink.fillText(box.text, x, y, 260);
  }
  ink.restore();
}
