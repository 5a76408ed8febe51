#!/usr/bin/env python3
"""Makes tomono.bundle: the editions of the sample city's plan as they stood before today's content.

    python3 site/src/history/make.py content site/src/history/tomono.bundle

Each edition is today's content without what came later: results and steps after its day, figures that were not voted
yet, sentences about later years, and what the records in content/plans/*/revisions say was changed. Author and days
are fixed, so the same content gives the same tags.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

AUTHOR = {"NAME": "灯野市 デジタル推進課", "EMAIL": "digital@city.tomono.example.jp"}
# tag, day, message, the last year of which its texts may tell
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
    """The texts of the plan and of its indicators with their figures, and the organisations; no pictures."""
    paths = ["site.yaml"]
    for folder, ending in (("plans", "*"), ("kpi", "*.yaml"), ("kpi/data", "*.csv"), ("organisation", "*.yaml")):
        found = (content / folder).rglob(ending) if ending == "*" else (content / folder).glob(ending)
        paths += [str(path.relative_to(content)) for path in found if path.is_file() and "/revisions/" not in path.as_posix()]
    return {path: (content / path).read_text(encoding="utf-8") for path in sorted(paths)}


def without(text, *keys):
    """Without fields at the top, with all that belongs to them."""
    for key in keys:
        text = re.sub(rf"(?m)^{key}:.*\n(?:[ \t].*\n|\n(?=[ \t]))*", "", text)
    return text


# What only a later edition can say although it names no year of its own, or one that a plan may promise.
LATER = ("標準化のあと、2027年3月", "二重に数えていた申請", "2026年度の割合は", "2027年の3月と4月は予約の枠", "に遅れます", "に遅れました", "に延ばしました", "月に改めました", "日に改めました", "2027年1月に", "2027年1月4日", "2027年2月")
# Parts of a text that were written when something had been late, missed or finished.
AFTERWARDS = r"これまで|やったこと|分かったこと|なぜ遅れたか|それまでの間|くらしへの影響|目標に届いていないこと|予定より少ないこと|終わったこと|いま募集していること|訂正について"


def is_later(sentence, year):
    """Whether it tells of later years; what a plan promises for a later fiscal year stood in it from the start."""
    if any(words in sentence for words in LATER):
        return True
    days = any(2026 >= int(found) > year for found in re.findall(r"(20\d\d)年(?!度)", sentence))
    years = any(2026 >= int(found) > year for found in re.findall(r"(20\d\d)年度", sentence))
    return days or years and re.search(r"(?:した|です|ています|ません)(?:（[^）]*）)?。?\s*$", sentence) is not None


def early(text, year):
    """Without what happened later; the timetable and the figures keep their years."""
    lines = []
    for line in text.split("\n"):
        structured = re.match(r"\s*- \{|(?:created|updated|period|valid_\w+|  contact)\b", line)
        later = [int(found) for found in re.findall(r"(20\d\d)年", line)]
        if not structured and (any(found > year for found in later) or any(words in line for words in LATER)) and any(is_later(part, year) for part in re.findall(r"[^。]*。|[^。]+$", line)):
            key = re.match(r"(\s*[\w]+: |\s*(?:\d+\. |[-|] )?)", line).group(1)
            kept = "".join(part for part in re.findall(r"[^。]*。|[^。]+$", line[len(key):]) if not is_later(part, year))
            if not kept.strip():
                continue
            line = key + kept
        lines.append(line)
    return "\n".join(lines)


def planned(text, year):
    """Budgets as they were known: the year's supplements, what was settled before, and for later years what was expected."""
    lines = []
    for line in text.split("\n"):
        budget = re.match(r"  - \{fy: (\d+), kind: (\w+), amount_thousand_yen: (-?\d+)", line)
        if budget:
            fy, kind, amount = int(budget[1]), budget[2], int(budget[3])
            known = {"initial": year + 1, "supplementary": year, "carried_over": year, "settled": year - 1}
            if kind in known and fy > known[kind]:
                if kind != "initial":
                    continue
                rough = round(amount, -3) if amount >= 10000 else amount
                funding = "" if rough != amount else "".join(re.findall(r", funding: \{[^}]*\}", line))
                line = f"  - {{fy: {fy}, kind: planned, amount_thousand_yen: {rough}{funding}}}"
        lines.append(line)
    return "\n".join(lines)


# What a text said of which nothing is left without what was written afterwards.
WILL = "## 何をするか\n\n住民票、税、福祉など20の業務のシステムを、国の標準に合ったものへ順に切り替えます。切り替える前に、通し練習をして、会議で決めます。"
BEFOREHAND = {"基幹業務システムの標準化": WILL}


def status(text, day):
    """As the steps that were done by that day tell."""
    steps = re.findall(r"(?m)^  - \{fy: (\d+), quarter: (\d), milestone.*", text)
    done = re.findall(r"done_on: ([\d-]+)", text)
    if not [at for at in done if at <= day]:
        begin = min(int(fy) * 12 + 3 * int(quarter) for fy, quarter in steps)
        return "planning" if begin - 6 <= int(day[:4]) * 12 + int(day[5:7]) - 1 else "not_started"
    return "done" if len(done) == len(steps) and max(done) <= day else "running"


def initiative(text, year, day):
    head, _, body = text.rpartition("\n---\n")
    state = status(head, day)
    head = without(head + "\n", "status", "delay", "updated", "aliases").rstrip("\n")
    head = head.replace("\nschedule:", f"\nstatus: {state}\nschedule:")
    head = re.sub(r", state: done, done_on: ([\d-]+)", lambda found: found[0] if found[1] <= day else "", head)
    head = re.sub(r", state: (?!done)\w+|(?<!risk)(, reason: [^}]*)(?=\})", "", head)
    head = "\n".join(line for line in head.split("\n") if "milestone" not in line or "改めた予定" not in line)
    told = prose(body, year).strip() or ("" if "measure: first-" in head else BEFOREHAND[re.search(r"(?m)^title: (.*)", head)[1]])
    return early(planned(head, year), year) + "\n---\n" + told + "\n"


def prose(body, year):
    """Without the parts that were written afterwards, and without headings below which nothing is left."""
    parts = re.split(r"(?m)^(?=## )", body)
    kept = [early(part, year).strip() for part in parts if not re.match(rf"## (?:{AFTERWARDS})", part) and not is_later_part(part, year)]
    return "\n\n".join(part for part in kept if part and not re.fullmatch(r"## .*", part)) + "\n"


def is_later_part(part, year):
    """Whether its heading or the caption of its table names a later year."""
    return any(2026 >= int(found) > year for found in re.findall(r"(?m)^(?:## |表: ).*?(20\d\d)年", part))


def indicator(text, year, day):
    """With the figures and judgements that were known on that day."""
    lines = []
    for line in text.split("\n"):
        dated = re.match(r"  - \{fy: .*?(?:(?:approved_on|evaluated_on): ([\d-]+)|as_of: ([\d-]+))", line) if "approved_on" in line or "evaluated_on" in line or "gap: " in line else None
        if dated and (dated[1] or dated[2]) > day:
            continue
        lines.append(line)
    text = without("\n".join(lines), "disaggregation", "updated", "easy")
    head, marked, body = text.partition("\nbody: |\n")
    made = early(head, year)
    made = re.sub(r"(?m)^(actuals|evaluations):\n(?! )", "", made + "\n").rstrip("\n")
    told = prose(re.sub(r"(?m)^  ", "", body), year) if marked else ""
    return made + ("\nbody: |\n" + re.sub(r"(?m)^(?=.)", "  ", told) if told.strip() else "\n")


def figures(text, day):
    """Of a series in a file the rows that had been approved by that day."""
    head, *rows = text.rstrip("\n").split("\n")
    return "\n".join([head] + [row for row in rows if row.rsplit(",", 1)[1] <= day]) + "\n"


def edition(files, year, day):
    made = {}
    first = first_indicators(files)
    for path, text in files.items():
        if year < 2023 and (path.startswith("plans/dx/") or path.startswith("kpi/") and pathlib.Path(path).stem not in first):
            continue
        if "/initiatives/" in path:
            text = initiative(text, year, day)
            if year < 2023:
                text = intended(path, text)
        elif path.startswith("kpi/data/"):
            text = figures(text, day)
        elif path.startswith("kpi/"):
            text = indicator(text, year, day)
            if year < 2023:
                text = before(text)
        elif path.startswith("plans/"):
            looks_back = ("body",) if path == "plans/dx-first/plan.yaml" and year < 2024 else ()
            text = early(without(text, "updated", "version", *looks_back), year)
        made[path] = text
    return made


def first_indicators(files):
    """Those that the first plan used, too."""
    return {name for path, text in files.items() if path.startswith(FIRST) for name in re.findall(r"[\w-]+", "".join(re.findall(r"(?m)^kpis: (.*)", text)))}


def before(text):
    """An indicator before the second plan set its baseline and targets."""
    text = re.sub(r"(?m)^  - \{fy: 202[4-8], value: [-\d.]+\}\n", "", text)
    text = re.sub(r"(?m)^targets:\n(?! )", "", text)
    return re.sub(r"(?m)^baseline: \{fy: 202[1-9].*", "baseline: none\nbaseline_reason: 2021年度の値を、これから比べるもとにします。", text)


# What the initiatives of the first plan meant to do: summary and text.
INTENDED = {
    "cashless-trial": ("市民課の窓口で、カードやコード決済を試します。", "現金のほかにも払えるようにし、使う人がどれだけいるかを確かめてから、広げる窓口を決めます。"),
    "childcare-forms": ("保育所の申込みを、スマホでできるようにします。", "保護者に困っていることを聞き、2024年度に入る子どもの申込みに間に合わせます。"),
    "demand-trial": ("北灯野で、予約すると来る小さなバスを試します。", "全世帯に行き先と時間を聞いてから、冬の3か月に走らせます。"),
    "disaster-mail": ("災害の情報を、メールで受け取れるようにします。", "登録の画面をやさしい言葉に改め、英語と中国語でも登録できるようにします。"),
    "facility-booking": ("公民館や体育館の予約を、スマホからもできるようにします。", "予約の画面を作り直し、まだ予約できない5つの公民館を加えます。"),
    "info-tablet": ("市役所の入口に、行き先を調べるタブレットを置きます。", "入口と支所に置き、使われた回数を調べて、続けるかを決めます。"),
    "mynumber-booth": ("市内の商業施設で、カードの申請を手伝います。", "買い物のついでに申請できる日を設け、仕事のある人のために休日の回を増やします。"),
    "online-forms": ("申請の様式を画面にし、19の手続をオンラインにします。", "いまオンラインでできるのは3つです。件数の多い手続から、紙の様式を画面に置きかえます。"),
    "open-data": ("市のデータを、だれでも使える形で公開します。", "AEDと避難所の場所から始め、毎年、種類を増やします。"),
    "radio-digital": ("アナログの防災無線を、デジタルに取り替えます。", "55の放送塔を、2か年で取り替えます。"),
    "rpa-trial": ("3つの業務で、画面の打ち直しを自動にすることを試します。", "同じ入力をくり返している業務を選び、減った時間を測ります。"),
    "security": ("庁内の網を分け、メールの送り間違いを防ぐ仕組みを入れます。", "国の指針に合わせて網を3つに分け、外に出るメールを2人で確かめられるようにします。"),
    "smartphone-course": ("公民館で、スマホの使い方を教える教室を開きます。", "市民交流センターと2つの公民館で始め、参加した人に、使えるようになったかを聞きます。"),
    "staff-training": ("全職員の情報セキュリティ研修と、希望する職員の情報研修を行います。", "全職員が年に1度受ける研修と、仕事の見直しを学ぶ研修を設けます。"),
    "standard-survey": ("国の標準仕様と、市の業務の違いを調べます。", "住民記録など8業務から調べ、システムを移る順番を決めます。"),
    "telework": ("家から庁内の仕組みを使える端末を60台入れます。", "使い方の決まりを作り、全部の課で試します。"),
    "web-renewal": ("公式サイトを、スマホで読める形に作り直します。", "利用者の困りごとを聞いてから作り直し、公開の後にアクセシビリティの試験をします。"),
}


def intended(path, text):
    summary, body = INTENDED[pathlib.Path(path).stem.replace("first-", "", 1)]
    text = re.sub(r"(?m)^summary: .*", f"summary: {summary}", text)
    head, _, _ = text.rpartition("\n---\n")
    return f"{head}\n---\n## すること\n\n{body}\n"


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
    """Until October 2026: the bus that did not run yet, the time that was later put off by a year, and without the steps that were put in its place."""
    for name, steps in {
        "moving-onestop": ["市の中の引っ越しで試す"], "remote-counter": ["浜灯野公民館で月2回"], "standard-migration": ["6業務の1回目の通し練習", "6業務の最後の通し練習"],
        "shelter-checkin": ["新しい機器を選び", "3つの避難所で試し始める", "冬の訓練で35分以内"],
    }.items():
        path = INITIATIVES + name + ".md"
        for step in steps:
            if f"milestone: {step}" not in files[path]:
                raise SystemExit(f"{path} has no step {step}")
            files[path] = re.sub(rf"(?m)^  - \{{fy: \d+, quarter: \d, milestone: {step}.*\n", "", files[path])
    change(files, INITIATIVES + "reserve-bus.md", "乗れるバスです。北灯野と浜灯野で走っています。", "乗れるバスです。北灯野、浜灯野の順に始めます。")
    change(files, INITIATIVES + "reserve-bus.md", "の順に始めました。", "の順に始めます。")
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
            made = edition(files, year, day[:10])
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
