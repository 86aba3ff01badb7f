"""Where the nodes of a crowd stand: springs and a field that pushes, in time that grows with nodes and links alone.

Nodes are counted into the cells of a grid, and one product of Fourier transforms gives the push of every cell on every
other (as Linderman et al. 2019 do for t-SNE, Nature Methods 16, 243). Communities are placed first, by what links them,
so that eighty steps are enough: a fifth of a second for 5,000 nodes.
"""

import math
from functools import cache

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray
from scipy import fft, sparse
from scipy.spatial import cKDTree

_CELLS = 96
_STEPS = 80
_COMPANY, _GRAVITY = 0.2, 0.25  # how much the middle of a community, and that of the picture, pull beside the links
_GOLDEN = math.pi * (3 - math.sqrt(5))
_AIR = 1.15  # from middle to middle of two nodes, in their radii

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def crowd_points(links: Ints, strength: Floats, group: Ints, seed: int) -> Floats:
    """Return x and y of nodes 0 to n - 1, about (0, 0), one square unit or so for each.

    ``links`` are pairs of nodes, ``strength`` how much each pulls, ``group`` is the community of each node.

    >>> ring = np.stack([np.arange(9), (np.arange(9) + 1) % 9], axis=1)
    >>> crowd_points(ring, np.ones(9), np.zeros(9, np.int64), seed=1).shape
    (9, 2)
    """
    size, members = len(group), np.bincount(group)
    degree = np.maximum(np.bincount(links.ravel(), minlength=size), 1)
    pulled = np.bincount(links.ravel(), np.repeat(strength, 2), size)
    a, b = np.concatenate([links, links[:, ::-1]]).T
    alone = np.flatnonzero(pulled == 0)  # who has no links stays: is pulled to where they are
    weights = np.concatenate([np.tile(strength, 2) / pulled[a], np.ones(len(alone))])
    ends = (np.concatenate([a, alone]), np.concatenate([b, alone]))
    pull = sparse.csr_array((weights, ends), (size, size))
    mean = sparse.csr_array((1 / members[group], (group, np.arange(size))), (len(members), size))
    charge = np.sqrt(degree)  # who has many neighbours needs room for them
    charge *= size / charge.sum()
    points = _start(links, group, seed)
    for step in range(_STEPS):
        move = pull @ points - points + _COMPANY * (np.asarray(mean @ points)[group] - points)
        move = (move + _push(points, charge) - _GRAVITY * points) / 2
        most = 0.3 + 0.12 * math.sqrt(size) * (1 - step / _STEPS)
        points = points + move * np.minimum(1, most / (np.hypot(*move.T) + 1e-9))[:, None]
    return points


def apart(points: Floats, radius: Floats, rounds: int = 50) -> Floats:
    """Return the points with nodes that lay over one another pushed apart, the smaller one farther."""
    mass, size = radius**2, len(points)
    turn = _GOLDEN * np.arange(size)
    points = points + np.stack([np.cos(turn), np.sin(turn)], axis=1)  # two on one spot have no way to go
    for _ in range(rounds):
        a, b = cKDTree(points).query_pairs(2 * _AIR * float(np.percentile(radius, 99)), output_type="ndarray").T
        between = points[a] - points[b]
        far = np.hypot(*between.T) + 1e-6
        over = _AIR * (radius[a] + radius[b]) - far
        if (over > (1 - 1 / _AIR) * (far + over)).sum() <= size / 1000:  # next to none touch; the rest lacks air only
            break
        hit = over > 0
        a, b, push = a[hit], b[hit], between[hit] * (over / far)[hit, None]
        share = (mass[b] / (mass[a] + mass[b]))[:, None]
        ends, pushes = np.concatenate([a, b]), np.concatenate([push * share, push * (share - 1)])
        often = np.maximum(1, np.bincount(ends, minlength=size) / 3)
        points = points * (1 + min(0.02, 0.05 * len(a) / size))  # where all is full, pushing alone does not help
        points = points + np.stack([np.bincount(ends, side, size) / often for side in pushes.T], axis=1)
    return points


def _start(links: Ints, group: Ints, seed: int) -> Floats:
    """Place the communities by the links between them, and their members by lot about the middle."""
    size, members = len(group), np.bincount(group)
    between = np.sort(group[links], axis=1)
    pairs, often = np.unique(between[between[:, 0] != between[:, 1]], axis=0, return_counts=True)
    linked, ends = np.unique(pairs, return_inverse=True)
    mirror: rx.PyGraph[int, float] = rx.PyGraph(multigraph=True)
    mirror.add_nodes_from(range(len(linked)))
    pulls = np.log1p(often).tolist()
    mirror.add_edges_from([(a, b, pull) for (a, b), pull in zip(ends.reshape(-1, 2).tolist(), pulls, strict=True)])
    placed = rx.spring_layout(mirror, seed=seed, num_iter=100, weight_fn=float)
    # Communities that nothing links to others stand round about, each a golden angle on.
    turn = _GOLDEN * np.arange(len(members))
    middles = 1.1 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    if len(linked):
        inner = np.array([placed[number] for number in range(len(linked))], dtype=np.float64)
        middles[linked] = inner / np.hypot(*inner.T).max()
    middles *= 0.6 * math.sqrt(size)
    lot = np.random.default_rng(seed)
    angle, far = lot.uniform(0, 2 * math.pi, size), np.sqrt(lot.uniform(0, members[group] / math.pi))
    points: Floats = middles[group] + 0.8 * far[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return points


def _push(points: Floats, charge: Floats) -> Floats:
    """Return how all nodes push each, as charges in the plane do: by 1 / distance, evened out over a cell."""
    low = points.min(axis=0)
    step = float(np.ptp(points, axis=0).max()) / (_CELLS - 3) + 1e-9
    place = (points - low) / step + 1
    cell = place.astype(np.int64)
    part = place - cell
    corners = [
        ((cell[:, 0] + i) * _CELLS + cell[:, 1] + j, abs(1 - i - part[:, 0]) * abs(1 - j - part[:, 1]))
        for i in (0, 1)
        for j in (0, 1)
    ]
    density = sum(np.bincount(at, share * charge, _CELLS**2) for at, share in corners)
    spectrum = fft.rfft2(np.reshape(density, (_CELLS, _CELLS)), (2 * _CELLS, 2 * _CELLS))
    pushed = []
    for kernel in _kernels():
        field = fft.irfft2(spectrum * kernel, (2 * _CELLS, 2 * _CELLS))[:_CELLS, :_CELLS].ravel() / step
        pushed.append(sum(share * field[at] for at, share in corners))
    return np.stack(pushed, axis=1)


@cache
def _kernels() -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """Return the spectra of the push of one cell along x and along y."""
    away = np.fft.fftfreq(2 * _CELLS, 1 / (2 * _CELLS))
    x, y = np.meshgrid(away, away, indexing="ij")
    square = x**2 + y**2 + 0.5
    return fft.rfft2(x / square), fft.rfft2(y / square)
