"""The write half end to end: documents in, a graph out.

::

    keep → read → extract ─▶ reading ─▶ resolve → believe → check → store → publish
                              (one document)       (all documents: ``settle``)

What a document says depends on it alone; what the graph holds depends on all documents and on the ledger. So every
change ends in ``settle``, which derives the graph anew from the archive and the ledger and changes the store by the
difference, in one transaction. The order of documents cannot matter, and the next run makes good one that was killed.
"""

from kg.ingest.backups import backup, restore
from kg.ingest.deciding import decisions, overrule, resolution, undo, waiting
from kg.ingest.derive import Derived, derive
from kg.ingest.reading import Progress, read_and_extract
from kg.ingest.route import Report, import_facts, import_table, ingest, ingest_bytes, rebuild, retract
from kg.ingest.settling import Outcome, check, quarantined
from kg.ingest.workplace import Workplace, open_workplace
from kg.tables import candidates

__all__ = [
    "Derived",
    "Outcome",
    "Progress",
    "Report",
    "Workplace",
    "backup",
    "candidates",
    "check",
    "decisions",
    "derive",
    "import_facts",
    "import_table",
    "ingest",
    "ingest_bytes",
    "open_workplace",
    "overrule",
    "quarantined",
    "read_and_extract",
    "rebuild",
    "resolution",
    "restore",
    "retract",
    "undo",
    "waiting",
]
