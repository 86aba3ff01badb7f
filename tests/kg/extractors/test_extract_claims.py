"""What reading one document leaves behind."""

import gc

from kg.extractors import extract_claims
from kg.readers import read_document

PAGE = b"""# Quellmar raises $20 million

LEEDS, May 12, 2025 - Quellmar, which makes valves, has raised $20 million in a Series A led by Hafen Ventures. The
Leeds insurer Tindra took part. The company is in talks to buy Ostwind for $5 million.

| Company | Round | Amount |
| --- | --- | --- |
| Brenholt | Seed | $3 million |
"""


def test_a_document_that_was_read_leaves_nothing_to_the_garbage_collector() -> None:
    document = read_document("page.md", PAGE)
    assert extract_claims(document)  # what is made when it is first asked for is made now
    gc.collect()
    gc.disable()
    try:
        extract_claims(document)
        assert gc.collect() == 0
    finally:
        gc.enable()
