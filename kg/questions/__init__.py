"""Questions in plain English: one module and one SPARQL text for each form; ``ask`` answers, or says why it cannot.

The way of a question, and the modules along it:

1. A text becomes a ``sentence`` of ``items``: ``idioms`` said plainly, ``atoms``, names of the graph (``linking``, over
   ``names``, ``indexing`` and ``spellings``), ``constraints``, ``cues`` (from the table of ``words``), ``slips``;
   and what is ``unknown``.
2. A sentence becomes a ``clause``: ``groups`` of names, and their ``roles``.
3. The ``forms`` read a question from it (``understanding``), with its ``parameters`` (``narrowing``);
   ``accounting`` sees to it that no word is overlooked. A question within a question (``nested``) goes first.
4. Its query (``queries``) is asked of a ``snapshot``, and the answer (``answering``, ``answers``) said (``wording``),
   with its documents (``quotes``) and what else may have been meant (``rereading``).

``asking`` goes the whole way; ``suggesting`` completes what is being typed.
"""

from kg.questions.answers import Answer, Found, Quote, Reading, Status
from kg.questions.asking import answer_file, ask
from kg.questions.form import Form
from kg.questions.forms import QUESTIONS
from kg.questions.parameters import Question, question_from
from kg.questions.suggesting import suggest

__all__ = [
    "QUESTIONS",
    "Answer",
    "Form",
    "Found",
    "Question",
    "Quote",
    "Reading",
    "Status",
    "answer_file",
    "ask",
    "question_from",
    "suggest",
]
