"""Questions in plain English: one module and one SPARQL text for each form; ``ask`` answers, or says why it cannot."""

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
