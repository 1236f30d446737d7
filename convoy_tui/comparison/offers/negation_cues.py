"""Tables of English words that deny, and of those that only look like it.

General news English, written by hand. Cues, pseudo-cues and words that end a scope are kept apart as in NegEx
(Chapman et al. 2001, "A simple algorithm for identifying negated findings and diseases in discharge
summaries"); which words are cues follows the kinds of the *SEM 2012 shared task (Morante and Blanco 2012,
"Resolving the scope and focus of negation"): verbs, determiners, adverbs, prepositions, affixes.
"""

from __future__ import annotations

AUXILIARIES = frozenset(
    "do does did have has had is are was were am be been being will would could 's 're 've 'd".split()
)
"""Words before ``not`` that make it a statement that something is not so."""

MODALS = frozenset("can cannot should must may might need ought shall let lets let's".split())
"""Words before ``not`` that make it a rule, a fear or a wish."""

NOT_FORMS = {
    "don't": "do",
    "doesn't": "does",
    "didn't": "did",
    "haven't": "have",
    "hasn't": "has",
    "hadn't": "had",
    "isn't": "is",
    "aren't": "are",
    "wasn't": "was",
    "weren't": "were",
    "won't": "will",
    "wouldn't": "would",
    "couldn't": "could",
}
"""Contractions that deny, and the auxiliary in each."""

COMMITMENTS = frozenset("agreed chose decided determined pledged promised swore undertook vowed".split())
"""Words before ``not to`` that tell of an act left undone; after others (warned, told) it is asked for."""

PSEUDO_AFTER_NOT = frozenset(
    "just least mean merely necessarily only simply surprisingly alone unlike".split()
)
"""``not only`` and its like deny nothing."""

PSEUDO_AFTER_NO = frozenset(
    """
    better comment comments doubt easy fewer less matter more need other question secret small sooner stranger
    surprise way wonder
    """.split()
)
"""``no doubt`` and its like deny nothing; nor does ``no immediate comment``."""

QUANTIFIERS = frozenset("never nobody none neither".split())

DENYING = frozenset(
    """
    denied denies deny denying denial denials refuted refutes refute refuting rebutted rebuts rebut rebutting
    disavowed disavows disavow debunked debunks debunk
    """.split()
)
"""Verbs of denial, whatever follows."""

REJECTING = frozenset(
    """
    rejected rejects reject rejecting dismissed dismisses dismiss dismissing disputed disputes dispute
    disputing contested contests contesting contradicted contradicts contradict contradicting countered
    counters
    """.split()
)
"""Verbs that deny where their object is a claim, and do something else to a plan or a worker."""

PUSHING = frozenset("push pushed pushes pushing".split())
RULING = frozenset("rule ruled rules ruling".split())
REFRAINING = frozenset("refrain refrained refrains refraining".split())

CLAIMS = frozenset(
    """
    accusation accusations account accounts allegation allegations article articles assertion assertions
    charge charges claim claims contention idea ideas notion notions report reports rumor rumors rumour
    rumours speculation statement statements story suggestion suggestions version
    """.split()
)

FALSE = frozenset(
    """
    baseless bogus fabricated fabrication false groundless inaccurate incorrect mischaracterisation
    mischaracterization misleading unfounded unsubstantiated untrue
    """.split()
)
"""Words that deny where they are said of a claim."""

FALSE_ALWAYS = frozenset(
    "baseless groundless mischaracterisation mischaracterization unfounded untrue".split()
)

LEFT_UNDONE = frozenset(
    "refused refuses refuse refusing refusal failed fails failing failure declined declines declining".split()
)
"""Words that, before ``to``, tell of an act that was not done."""

REPEATEDLY = frozenset("again consistently repeatedly twice times three yet so far".split())
"""Words that may stand between ``failed`` and ``to``."""

SAYING = frozenset(
    "answer be comment confirm disclose discuss elaborate give identify name respond say specify".split()
)
"""What people decline to do when they say nothing."""

UNDONE = {
    "unaffected": "affected",
    "unchanged": "changed",
    "undamaged": "damaged",
    "unharmed": "harmed",
    "unhindered": "hindered",
    "unhurt": "hurt",
    "unimpeded": "impeded",
    "uninjured": "injured",
    "unscathed": "harmed",
    "untouched": "touched",
}
"""Words that hold their own denial, and the act that they deny."""

CONDITIONS = frozenset("if unless whether lest".split())
"""In their clause nothing is denied: it is supposed."""

SCOPE_ENDS = frozenset(
    """
    after although and as because before but despite except however if once since so that though unless until
    when where whereas whether which while who whom whose yet
    """.split()
)
"""Words at which what a cue denies ends, unless nothing was denied before them."""

LEADING_ON = frozenset(
    """
    able allowed attempt attempting chance due expected going intend intended intending intention likely plan
    planned planning plans prepared ready seek seeking set try trying want willing
    """.split()
)
"""Words after which the act itself follows: not expected to pass, no chance of passing."""

PREPOSITIONS = frozenset(
    "about above against at below beside by for from in inside on over under with".split()
)
"""Where one follows a cue, a place or a state is denied and no act (was not at home)."""

SKIPPED = frozenset(
    """
    a about again all also always an and any anyone at be been being by even ever for from further had have
    has her his however immediately in independently it its itself known let made make my of on or our
    particularly really so such the their them themselves these they this those to too under upon was were
    what who with yet your been are is did do does done get gets got getting go going take taken taking
    off out over up first second third last next more less much many very one two three only
    """.split()
)
"""Words that are not the act that is denied."""
