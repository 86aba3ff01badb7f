"""E-mail messages and newsletters, as mail programs save them."""

import email
import email.policy
from email.message import EmailMessage, Message
from email.utils import parseaddr

from kg.dates import PartialDate
from kg.errors import DocumentError
from kg.readers.html_page import lay_out_page
from kg.readers.layout import Draft
from kg.readers.lines import lay_out


def read_email(data: bytes) -> Draft:
    """Return the draft of a message: its subject as title, its sender as publisher, its body without attachments."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    draft = Draft()
    try:
        bodies = {kind: _content(message, kind) for kind in ("html", "plain")}
        subject, sender, sent = (str(message[name] or "") for name in ("subject", "from", "date"))
    except (LookupError, ValueError, AttributeError, TypeError) as error:
        raise DocumentError(f"a broken message ({str(error)[:100]}); export it anew") from None
    if not any(bodies.values()):
        raise DocumentError("a message without text; does it hold nothing but attachments?")
    if bodies["html"]:
        lay_out_page(bodies["html"], draft)
    shown = sum(len(piece.text) for piece in draft.layout.pieces)
    if 2 * shown < len(bodies["plain"]):  # a page that only says where to read on
        draft.layout.pieces.clear()
        lay_out(bodies["plain"].replace("\r\n", "\n").replace("\r", "\n").strip("\n"), draft.layout)
    draft.title = None
    draft.add_title(subject)
    name, address = parseaddr(sender)
    draft.publisher = name or address or None
    try:
        draft.published = PartialDate(email.utils.parsedate_to_datetime(sent).date().isoformat())
    except (ValueError, TypeError):
        draft.published = None
    draft.metadata.update({key: value for key, value in (("from", sender), ("date", sent)) if value})
    return draft


def _content(message: Message, kind: str) -> str:
    """Return the text of one kind of body; nothing where the message has none."""
    body = message.get_body((kind,)) if isinstance(message, EmailMessage) else None
    content = body.get_content() if body is not None else ""
    return content if isinstance(content, str) else ""
