#!/usr/bin/env python3
"""Makes tomono.bundle: the editions of the sample city's plan as they stood before today's content.

    python3 site/src/history/make.py content site/src/history/tomono.bundle

Each edition is today's content without what came later: results and states of progress, figures that were not voted
yet, sentences about later years, and what the records in content/plans/dx/revisions say was changed. Author and days
are fixed, so the same content gives the same tags.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

AUTHOR = {"NAME": "灯野市 デジタル推進課", "EMAIL": "digital@city.tomono.example.jp"}
EDITIONS = [
    ("dx-first-v1.0", "2021-03-24T09:00:00+09:00", "第1期計画の策定", 2021),
    ("dx-first-v1.0.1", "2022-05-20T09:00:00+09:00", "第1期計画の訂正", 2021),
    ("dx-v0.9", "2024-01-10T09:00:00+09:00", "第2期計画の案", 2023),
    ("dx-v1.0", "2024-03-22T09:00:00+09:00", "第2期計画の策定", 2023),
    ("dx-v1.1", "2025-03-26T09:00:00+09:00", "2025年3月の時点修正", 2024),
    ("dx-midterm-an", "2026-10-30T09:00:00+09:00", "中間見直しの案", 2024),
]
INITIATIVES = "plans/dx/initiatives/"
FIRST = "plans/dx-first/initiatives/"


def sources(content):
    """The texts of the plan and of its indicators and organisations; no data, no pictures."""
    paths = ["site.yaml"]
    for folder, ending in (("plans", "*"), ("kpi", "*.yaml"), ("organisation", "*.yaml")):
        found = (content / folder).rglob(ending) if ending == "*" else (content / folder).glob(ending)
        paths += [str(path.relative_to(content)) for path in found if path.is_file() and "/revisions/" not in path.as_posix()]
    return {path: (content / path).read_text(encoding="utf-8") for path in sorted(paths)}


def without(text, *keys):
    """Without fields at the top, with all that belongs to them."""
    for key in keys:
        text = re.sub(rf"(?m)^{key}:.*\n(?:[ \t].*\n|\n(?=[ \t]))*", "", text)
    return text


def is_later(sentence, year):
    """Whether it tells of later years; what a plan promises for a later fiscal year stood in it from the start."""
    days = any(int(found) > year for found in re.findall(r"(20\d\d)年(?!度)", sentence))
    years = any(2026 >= int(found) > year for found in re.findall(r"(20\d\d)年度", sentence))
    return days or years and re.search(r"(?:した|です|ています|ません)(?:（[^）]*）)?。?\s*$", sentence) is not None


def early(text, year):
    """Without what happened later; the timetable and the figures keep their years."""
    lines = []
    for line in text.split("\n"):
        structured = re.match(r"\s*- \{|(?:created|updated|period|valid_\w+|  contact)\b", line)
        later = [int(found) for found in re.findall(r"(20\d\d)年", line)]
        if not structured and any(found > year for found in later) and any(is_later(part, year) for part in re.findall(r"[^。]*。|[^。]+$", line)):
            key = re.match(r"(\s*[\w]+: |\s*(?:\d+\. |[-|] )?)", line).group(1)
            kept = "".join(part for part in re.findall(r"[^。]*。|[^。]+$", line[len(key):]) if not is_later(part, year))
            if not kept.strip():
                continue
            line = key + kept
        lines.append(line)
    return "\n".join(lines)


def planned(text, year):
    """Budgets as they were known: nothing settled or supplementary, later years planned."""
    lines = []
    for line in text.split("\n"):
        budget = re.match(r"  - \{fy: (\d+), kind: (\w+), amount_thousand_yen: (-?\d+)", line)
        if budget:
            fy, kind, amount = int(budget[1]), budget[2], int(budget[3])
            if kind not in ("initial", "planned") or kind == "planned" and fy <= year + 1:
                continue
            if fy > year + 1:
                rough = max(100, round(amount, -3 if amount >= 10000 else -2))
                line = f"  - {{fy: {fy}, kind: planned, amount_thousand_yen: {rough}}}"
        lines.append(line)
    return "\n".join(lines)


def initiative(text, year):
    text = without(text, "resident", "easy", "status", "delay", "progress", "updated", "aliases", "datasets", "processes", "sources")
    text = text.replace("\nschedule:", "\nstatus: not_started\nschedule:")
    text = re.sub(r", state: \w+(?:, done_on: [\d-]+)?(?:, reason: [^}]*)?\}", "}", text)
    text = "\n".join(line for line in text.split("\n") if "milestone" not in line or "改めた予定" not in line)
    head, _, body = text.rpartition("\n---\n")
    body = re.split(r"(?m)^## (?:これまで|やったこと|分かったこと)", body)[0]
    made = early(planned(head, year) + "\n---\n" + body, year).rstrip()
    return made + ("\n計画の期間に取り組みます。\n" if made.endswith("---") else "\n")


def indicator(text, year):
    return early(without(text, "actuals", "evaluations", "disaggregation", "dataset", "body", "updated", "easy"), year)


def edition(files, year):
    made = {}
    for path, text in files.items():
        if year < 2023 and (path.startswith("plans/dx/") or path.startswith("kpi/")):
            continue
        if "/initiatives/" in path:
            text = initiative(text, year)
        elif path.startswith("kpi/"):
            text = indicator(text, year)
        elif path.startswith("plans/"):
            looks_back = ("body",) if path == "plans/dx-first/plan.yaml" and year < 2024 else ()
            text = early(without(text, "updated", "version", *looks_back), year)
        made[path] = text
    return made


def change(files, path, old, new):
    if old not in files[path]:
        raise SystemExit(f"{path} no longer says: {old}")
    files[path] = files[path].replace(old, new, 1)


def established(files):
    """dx-v1.0: before the reorganisation, the budget of 2025 and the new times of March 2025."""
    for path in list(files):
        if path.startswith(("plans/", "kpi/")):
            files[path] = re.sub(r"(?m)^owner: digital$", "owner: joho", files[path])
            files[path] = re.sub(r"(?m)^(co_owners: .*)\bdigital\b", r"\1joho", files[path])
    del files["organisation/digital.yaml"]
    change(files, INITIATIVES + "reserve-bus.md", "{fy: 2025, quarter: 3, milestone: 北灯野で運行を始める}", "{fy: 2025, quarter: 1, milestone: 北灯野で運行を始める}")
    change(files, INITIATIVES + "standard-migration.md", "  - {fy: 2025, quarter: 2, milestone: 市税4業務を切り替える}", "  - {fy: 2024, quarter: 4, milestone: 市税4業務を切り替える}")
    change(files, INITIATIVES + "cashless-counter.md", "こども課・保健センター・公民館など残りの窓口に置く", "こども課・保健センターなど残りの窓口に置く")
    change(files, INITIATIVES + "shelter-checkin.md", "  - {fy: 2025, quarter: 4, milestone: 17の避難所に機器を配る}", "  - {fy: 2025, quarter: 2, milestone: 17の避難所に機器を配る}")


def undelayed(files):
    """Until October 2026: the time that was later put off by a year."""
    change(files, INITIATIVES + "moving-onestop.md", "{fy: 2027, quarter: 1, milestone: すべての引っ越しで始める}", "{fy: 2026, quarter: 1, milestone: すべての引っ越しで始める}")


def midterm(files):
    """dx-midterm-an: the changes that content/comments/dx-plan-midterm puts before the public."""
    for name, old, new in (
        ("standard-migration", "{fy: 2025, quarter: 3, milestone: 住民票", "{fy: 2026, quarter: 4, milestone: 住民票"),
        ("moving-onestop", "{fy: 2026, quarter: 1, milestone: すべて", "{fy: 2027, quarter: 1, milestone: すべて"),
        ("remote-counter", "{fy: 2026, quarter: 1, milestone: 浜灯野支所", "{fy: 2027, quarter: 2, milestone: 浜灯野支所"),
        ("shelter-checkin", "{fy: 2025, quarter: 4, milestone: 17の避難所", "{fy: 2027, quarter: 2, milestone: 17の避難所"),
        ("reserve-bus", "土曜日の運行を続けるかを決める}\n", "土曜日の運行を続けるかを決める}\n  - {fy: 2028, quarter: 2, milestone: 土曜日の運行を浜灯野で試す}\n"),
        ("smartphone-class", "外に出にくい人の家を訪ねる相談を試す", "職員と市民サポーターの2人で、外に出にくい人の家を訪ねる相談を始める"),
    ):
        change(files, INITIATIVES + name + ".md", old, new)
    files[INITIATIVES + "telework.md"] += "\n日数の代わりに、雪の日に窓口と電話を止めた課をゼロにすることを守ります。\n"
    change(files, "kpi/cashless-rate.yaml", "{fy: 2028, value: 50.0}", "{fy: 2028, value: 55.0}")
    change(files, "kpi/write-free-share.yaml", "{fy: 2028, value: 80.0}", "{fy: 2028, value: 85.0}")
    change(files, "kpi/telework-days.yaml", "{fy: 2028, value: 3500}", "{fy: 2028, value: 2400}")
    change(files, "kpi/online-rate.yaml", "スマホやパソコンから出されたものの割合です。", "スマホやパソコンから出されたものの割合です。同じ申請を二度数えないよう、申請の番号で重なりを除きます。")


def uncorrected(files):
    """dx-first-v1.0: with the two wrong numbers that were mended in May 2022."""
    change(files, FIRST + "first-online-forms.md", "19の手続でできるようにする", "9の手続でできるようにする")
    change(files, FIRST + "first-radio-digital.md", "北灯野と浜灯野の31の放送塔", "北灯野と浜灯野の13の放送塔")


def proposed(files):
    """dx-v0.9: the draft that was put before the public."""
    change(files, INITIATIVES + "reserve-bus.md", "電話の予約をいちばん大切にしています。登録も電話だけでできます。", "登録と予約は、電話でもできます。")
    change(files, INITIATIVES + "smartphone-class.md", "意見募集の声を受け、北灯野と浜灯野の集会所でも開きます。", "")
    change(files, INITIATIVES + "online-opinion.md", "紙、ファクス、窓口でも出せます。", "")
    change(files, "kpi/accessibility-errors.yaml", "{fy: 2028, value: 0}", "{fy: 2028, value: 5}")
    change(files, INITIATIVES + "telework.md", 'no: "2"', 'no: "3"')
    del files[INITIATIVES + "web-accessibility.md"]
    files[INITIATIVES + "branch-kiosk.md"] = (
        "---\nmeasure: work-reform\nno: \"2\"\ntitle: 支所の証明書交付機\nsummary: 2つの支所に、証明書を出す機械を置きます。\n"
        "owner: joho\nstatus: not_started\nschedule:\n  - {fy: 2025, quarter: 2, milestone: 2つの支所に置く}\n"
        "budget:\n  - {fy: 2025, kind: planned, amount_thousand_yen: 9000}\n---\n北支所と浜支所に、1台ずつ置きます。\n")


def git(folder, *arguments, day=None):
    environment = dict(os.environ, GIT_CONFIG_NOSYSTEM="1", GIT_CONFIG_GLOBAL=os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        environment.update({f"GIT_{role}_{key}": value for key, value in AUTHOR.items()})
        if day:
            environment[f"GIT_{role}_DATE"] = day
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, env=environment)


def main(content, bundle):
    files = sources(pathlib.Path(content))
    with tempfile.TemporaryDirectory() as temporary:
        git(temporary, "init", "-q", "-b", "main")
        for tag, day, message, year in EDITIONS:
            made = edition(files, year)
            if tag in ("dx-v0.9", "dx-v1.0"):
                established(made)
            if not tag.startswith("dx-first"):
                undelayed(made)
            if tag == "dx-midterm-an":
                midterm(made)
            if tag == "dx-first-v1.0":
                uncorrected(made)
            if tag == "dx-v0.9":
                proposed(made)
            write(pathlib.Path(temporary), made)
            git(temporary, "add", "-A")
            git(temporary, "commit", "-q", "-m", message, day=day)
            git(temporary, "tag", tag)
        git(temporary, "-c", "pack.threads=1", "bundle", "create", "-q", str(pathlib.Path(bundle).resolve()), "--all")


def write(folder, files):
    subprocess.run(["rm", "-rf", str(folder / "content")], check=True)
    for path, text in files.items():
        place = folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
