"""Sums that a whole trade put into many companies, which are nobody's."""

# ruff: noqa: E501 -- regular expressions are easier to read whole than broken

from kg.extractors.wording.patterns import Pattern

#: "The <M0> that venture funds spent in the quarter", "<M0> to work across 835 deals".
BY_MANY = Pattern(
    r"(?:(?:that|which|<A\d+>|by) ){0,2}(?:the )?(?:vcs|venture (?:capitalists|funds|firms|investors)|venture capital (?:firms|funds|investors)|investors|funds|angels|backers) "
    r"(?:(?:have|had|collectively|together) )*(?:spent|put|poured|handed out|invested|deployed|doled out|pumped|ploughed|plowed|shelled out|placed) (?:(?!<G)[^;.])*?"
    r"(?:quarter|half|year|month|months|<D\d+>|deals|startups|companies|sector|industry)\b|to work (?:across|in|over) (?:some |about |over |more than )?(?:\d[\d,]*|hundreds|dozens|thousands)\b"
)
