"""Build the hostile corpus: texts that break tokenizers, offsets, memory and patience."""

import base64
import quopri
import random
from collections.abc import Callable
from urllib.parse import quote

PLAIN = "Rebels attacked the town of Odrava on Monday, and the army sent 200 soldiers there."
_ZALGO = [chr(c) for c in range(0x300, 0x370)]
_LOOKALIKES = str.maketrans("aeopcyxABEKMHOPCTX", "аеорсухАВЕКМНОРСТХ")  # Cyrillic


def _zalgo(text: str, marks: int) -> str:
    rng = random.Random(4)
    return "".join(c + "".join(rng.choice(_ZALGO) for _ in range(marks)) for c in text)


def _mojibake(encoding: str) -> str:
    return "“Zürich’s café” – naïve".encode().decode(encoding, "replace") + " " + PLAIN


def _between(joiner: str) -> str:
    return joiner.join(PLAIN)


def _table(rows: int) -> str:
    return "\n".join(f"| {i} | Odrava | 2024-10-{i % 31 + 1:02} | attacked |" for i in range(rows))


# One entry a text; sizes in the name are in characters unless they say otherwise.
CORPUS: dict[str, Callable[[], str]] = {
    "empty": lambda: "",
    "one letter": lambda: "a",
    "one full stop": lambda: ".",
    "only white space": lambda: " \t\n\r\x0b\x0c\x85\u00a0\u2003\u2028\u2029\u3000",
    "only punctuation": lambda: "?!" * 400,
    "only combining marks": lambda: "\u0301" * 500,
    "only zero-width": lambda: "\u200b\u200d\ufeff" * 200,
    "only surrogates": lambda: "\ud800\udc00\udfff" * 50,
    "utf-8 read as latin-1": lambda: _mojibake("latin-1"),
    "utf-8 read as windows-1252": lambda: _mojibake("cp1252"),
    "utf-8 read as ascii": lambda: _mojibake("ascii"),
    "utf-16 read as latin-1": lambda: PLAIN.encode("utf-16").decode("latin-1"),
    "utf-32 read as latin-1": lambda: PLAIN.encode("utf-32").decode("latin-1"),
    "utf-8 read as shift-jis": lambda: _mojibake("shift_jis"),
    "utf-8 read as koi8-r, twice": lambda: _mojibake("koi8-r").encode().decode("koi8-r", "replace"),
    "quoted-printable": lambda: quopri.encodestring(("Zürich: " + PLAIN).encode()).decode(),
    "percent encoded": lambda: quote("“Zürich’s café” " + PLAIN) + " " + PLAIN,
    "html entities": lambda: "".join(f"&#{ord(c)};" for c in PLAIN) + " " + PLAIN,
    "byte order marks": lambda: "\ufeff" + PLAIN.replace(" ", " \ufeff"),
    "control characters": lambda: "".join(map(chr, range(32))) + PLAIN + "".join(map(chr, range(127, 160))),
    "null in every word": lambda: PLAIN.replace("a", "a\x00"),
    "escape sequences": lambda: "\x1b[31m" + PLAIN + "\x1b[0m\x07\x08",
    "lone surrogate in a word": lambda: PLAIN.replace("Odrava", "Od\ud83drava"),
    "lone surrogate as a word": lambda: PLAIN.replace("Odrava", "\udfff"),
    "emoji": lambda: "🚀🔥 " + PLAIN.replace(" ", " 👩‍👩‍👧‍👦 ") + " 🇺🇦🇺🇸 1️⃣",
    "emoji of every kind": lambda: (
        "👍🏿🤷🏽‍♀️🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☢️☢︎ ©️ 🇦🇧🇨 ⃣ " + PLAIN + "🔥" * 300
    ),
    "emoji for words": lambda: PLAIN.replace("attacked", "💥").replace("soldiers", "💂").replace("Monday", "📅"),
    "right to left": lambda: "قال الجيش يوم الاثنين. " + PLAIN + " הצבא הודיע.",
    "bidirectional overrides": lambda: "\u202e" + PLAIN + "\u202c \u2066Iran\u2069 left.",
    "right to left marks in every gap": lambda: PLAIN.replace(" ", " ‏؜"),
    "hebrew points and arabic stretch": lambda: "שָׁלוֹם עֲלֵיכֶם ــــــــ مـــرحـــبـــا " + PLAIN,
    "thai, chinese, hindi": lambda: "ทหารโจมตีเมือง 军队于周一袭击了该镇。 सेना ने सोमवार को हमला किया। " + PLAIN,
    "variation selectors": lambda: _between("️"),
    "word joiners": lambda: PLAIN.replace(" ", "⁠ ⁠"),
    "combining grapheme joiners": lambda: _between("͏"),
    "enclosing marks": lambda: _between("⃝"),
    "private use and no characters": lambda: PLAIN.replace(" ", " 󰀀￿􏿿 "),
    "annotation and object marks": lambda: "￹" + PLAIN + "￺￻￼�",
    "tag characters": lambda: PLAIN + "".join(chr(0xE0000 + ord(c)) for c in PLAIN),
    "decomposed accents": lambda: "Rebels attacked Su\u0308dstadt and Me\u0301xico on Monday.",
    "zero width between letters": lambda: _between("\u200b"),
    "soft hyphen between letters": lambda: _between("\u00ad"),
    "blank between letters": lambda: _between(" "),
    "line break between letters": lambda: _between("\n"),
    "zalgo": lambda: _zalgo(PLAIN, 8),
    "heavy zalgo": lambda: _zalgo("Rebels left", 400),
    "homoglyphs": lambda: PLAIN.translate(_LOOKALIKES),
    "greek homoglyphs in names": lambda: PLAIN.replace("Odrava", "Οdrανа").replace("Monday", "Μonday"),
    "leetspeak": lambda: PLAIN.translate(str.maketrans("aeiost", "431057")),
    "upside down and backwards": lambda: PLAIN[::-1] + " ʎɐpuoW uo ɐʌɐɹpO pǝʞɔɐʇʇɐ slǝqǝɹ",
    "ligatures and digraphs": lambda: "The ofﬁcers ﬂed ﬁve Ǆamije, ĳs and ﬃx on Monday; 3½ km, №5, ℡, Ⅷ.",
    "fullwidth": lambda: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in PLAIN),
    "mathematical letters": lambda: "𝐑𝐞𝐛𝐞𝐥𝐬 𝑎𝑡𝑡𝑎𝑐𝑘𝑒𝑑 𝕆𝕕𝕣𝕒𝕧𝕒 𝚘𝚗 𝙼𝚘𝚗𝚍𝚊𝚢.",
    "odd spaces": lambda: PLAIN.replace(" ", "\u00a0").replace(",", "\u2009,\u3000"),
    "windows line ends": lambda: "Rebels attacked\r\nthe town.\r\n\r\nThe army\rleft.",
    "no spaces": lambda: PLAIN.replace(" ", ""),
    "all capitals": lambda: PLAIN.upper(),
    "alternating case": lambda: "".join(c.upper() if i % 2 else c for i, c in enumerate(PLAIN)),
    "html": lambda: (
        f"<div class='x'><p>{PLAIN}</p><script>if (a < b && c) {{ send(); }}</script>&nbsp;&#8217;</div>"
    ),
    "unclosed html": lambda: "<" * 300 + PLAIN + "<a href=" * 50,
    "python": lambda: (
        "def attack(self):\n    return [x for x in self.targets if x is not None]  # kill -9\n" * 20
    ),
    "json": lambda: '{"type": "attack", "actors": [{"text": "rebels", "start": 0}]}' * 20,
    "minified javascript": lambda: "!function(e,t){for(var n=0;n<9;n++)t[n]=e(n)}(this,[]);" * 60 + PLAIN,
    "xml with cdata": lambda: f"<?xml version='1.0'?><a b='c'><![CDATA[{PLAIN}]]></a><!-- {PLAIN} -->",
    "latex": lambda: "\\begin{figure}[h!] $\\frac{a_1^2}{\\sqrt{b}}$ \\cite{x} \\end{figure} % " * 12 + PLAIN,
    "stack trace": lambda: 'Traceback:\n  File "a.py", line 3, in attack\nValueError: killed by signal 9\n' * 15,
    "e-mail headers": lambda: (
        f"From: a@b.org\r\nDate: Mon, 32 Foo 2024 25:61:61 +9999\r\nSubject: {PLAIN}\r\n\r\n>> {PLAIN}"
    ),
    "markdown": lambda: f"# {PLAIN}\n\n* **{PLAIN}**\n> `{PLAIN}`\n\n[{PLAIN}](http://x.y/?q=%00)\n---\n",
    "csv": lambda: '"id";"text";"date"\n' + "".join(f'{i};"{PLAIN}";0{i}/13/2024\n' for i in range(9)),
    "hex dump": lambda: "\n".join(f"{i:08x}  {'de ad be ef ' * 4} |....|" for i in range(0, 640, 16)),
    "identifiers": lambda: "3f2504e0-4f89-11d3-9a0c-0305e82c3301 +1 (555) 010-9999 192.168.0.1 a@b.c " * 8 + PLAIN,
    "box drawing": lambda: "╔══╦══╗\n║ 1║ 2║\n╚══╩══╝\n" * 20 + PLAIN,
    "sql injection": lambda: "Robert'); DROP TABLE events;-- " + PLAIN,
    "format strings": lambda: "%s%n%x {0} {actor} ${HOME} \\N{DASH} {{}} " + PLAIN,
    "table": lambda: _table(60),
    "tab separated": lambda: "\n".join("\t".join(str(i * j) for j in range(12)) for i in range(40)),
    "base64": lambda: base64.b64encode(bytes(range(256)) * 12).decode() + " " + PLAIN,
    "base64 in lines": lambda: "\n".join([base64.b64encode(bytes(range(57))).decode()] * 40) + "\n" + PLAIN,
    "long url": lambda: "See https://example.org/" + "a/b?c=%20&" * 60 + " for more. " + PLAIN,
    "long hyphenated word": lambda: "-".join(["anti"] * 70) + " " + PLAIN,
    "nested brackets": lambda: "(" * 250 + PLAIN + ")" * 250,
    "nested quotes": lambda: "“'" * 120 + PLAIN + "'”" * 120,
    "quotes that never close": lambda: ('"' + PLAIN + " ") * 12,
    "dots": lambda: "Rebels left" + "." * 400 + " The army came.",
    "one word 400 times": lambda: "attack " * 400,
    "said that 150 times": lambda: "he said that " * 150 + "they left.",
    "and 200 times": lambda: "Rebels attacked " + " and ".join(["Odrava"] * 200) + ".",
    "commas": lambda: "Iran, " * 300 + "left.",
    "numbers": lambda: " ".join(str(i**7) for i in range(150)),
    "dates that are none": lambda: (
        "On 31 February 0000, 99/99/9999 and 2024-13-45T99:99 they met 10 in the 400th quarter."
    ),
    "huge number of days": lambda: f"They left {'9' * 300} days ago and in {'9' * 40} years.",
    "ago 100 times": lambda: "two days " * 100 + "ago they left.",
    "month names": lambda: " ".join(["March May June"] * 60),
    "clock times": lambda: " ".join(f"{h}:{m} pm" for h in range(24) for m in range(0, 60, 20)),
    "datelines": lambda: "\n\n".join([f"KYIV, Ukraine, Oct. {i} (AP) — {PLAIN}" for i in range(1, 12)]),
}

# Too big for every run of the tests; `tests/live/test_hostile.py` bounds their time and memory.
LARGE: dict[str, Callable[[], str]] = {
    "a line of 1,000,000 letters": lambda: "a" * 1_000_000,
    "a line of 1,000,000 base64 characters": lambda: base64.b64encode(
        random.Random(1).randbytes(750_000)
    ).decode(),
    "1,000,000 blanks": lambda: " " * 1_000_000,
    "1,000,000 line ends": lambda: "\n" * 1_000_000,
    "a sentence of 20,000 words": lambda: "the minister and the general met and " * 2_858 + "left.",
    "20,000 words without a comma": lambda: "troops " * 20_000,
}

# Minutes each: only `benchmarks/hostile.py` runs these.
HUGE: dict[str, Callable[[], str]] = {
    "a line of 1,000,000 characters of text": lambda: (PLAIN + " ") * (1_000_000 // (len(PLAIN) + 1)),
    "1,000,000 characters without a full stop": lambda: (PLAIN[:-1] + " and ") * (1_000_000 // (len(PLAIN) + 4)),
    "200,000 characters of Zalgo": lambda: _zalgo(PLAIN, 20) * (200_000 // (21 * len(PLAIN))),
}
