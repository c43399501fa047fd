#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Swaps provinces (with their districts), people, years, digits and numbering styles in reports and in their labels alike,
reads originals and variants, and prints how far the score falls.

usage: metamorph.py [--variants 50] [--limit 0.02] READER...
READER is a command that takes files and prints one JSON object a line, such as `.build/debug/phakhi read --json`.
PHAKHI_SHARED names the folder with reading/seeds (default: ../shared beside the package)."""
import importlib.util, json, os, random, re, subprocess, sys, tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
SHARED = os.environ.get('PHAKHI_SHARED', os.path.join(ROOT, '..', 'shared'))
DEV = os.path.join(ROOT, 'Tests', 'ReadingTests', 'Reports')
AMBIGUOUS = {'เลย', 'แพร่', 'ตาก', 'น่าน', 'กรุงเทพมหานคร'}
GIVEN = 'กฤตภาส ชลธิชา ปวีณา ศุภวัฒน์ ธัญวรัตน์ มะรอซี ฟาตีเมาะ สิรภพ เกศรินทร์ อนุชิต พัชราภรณ์ วรเชษฐ์ นูรีดา จิรเดช ปาริชาติ'.split()
FAMILY = 'แซ่ตัน เพชรรัตน์ ดอเลาะ วงศ์สว่าง บุญประเสริฐ มะแซ ศรีนวลแก้ว ทองดีงาม หลีเส็น รักษ์ธรรม อินทร์แก้ว สุขเกษม คงสวัสดิ์'.split()
THAI = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')


def load(path):
    spec = importlib.util.spec_from_file_location('score', os.path.join(SHARED, 'reading', 'score.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def places():
    names, inside = {}, {}
    with open(os.path.join(ROOT, 'Sources', 'CPlacesData', 'data', 'places.tsv'), encoding='utf-8') as file:
        for line in file:
            code, thai = line.split('\t')[:2]
            names[code] = thai
            inside.setdefault(code[:-2], []).append(code)
    return names, inside


def documents():
    found = []
    seeds = os.path.join(SHARED, 'reading', 'seeds')
    for name in sorted(os.listdir(seeds)):
        found.append((os.path.join(seeds, name), os.path.join(SHARED, 'reading', 'gold', f'seed-{name[:3]}.json')))
    for name in sorted(os.listdir(DEV)):
        if name.endswith('.txt'):
            found.append((os.path.join(DEV, name), os.path.join(DEV, name[:-4] + '.json')))
    return [(open(text, encoding='utf-8').read(), json.load(open(gold, encoding='utf-8'))) for text, gold in found]


def through(value, change):
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [through(entry, change) for entry in value]
    if isinstance(value, dict):
        return {change(key): through(entry, change) for key, entry in value.items()}
    return value


def replace_all(pairs):
    """One pass, longest first, so that no replacement is replaced again."""
    pairs = {old: new for old, new in pairs.items() if old}
    if not pairs:
        return lambda text: text
    pattern = re.compile('|'.join(re.escape(old) for old in sorted(pairs, key=len, reverse=True)))
    return lambda text: pattern.sub(lambda match: pairs[match.group(0)], text)


def swap_places(text, gold, rng, names, inside):
    by_name = {names[code]: code for code in names if len(code) == 2}
    pairs, new_province = {}, {}
    choices = [name for name in by_name if name not in AMBIGUOUS]
    rng.shuffle(choices)
    for place in gold['places']:
        if place['level'] == 'province' and place['name'] in by_name and place['name'] not in AMBIGUOUS:
            while choices and choices[0] in text:
                choices.pop(0)
            new_province[by_name[place['name']]] = by_name[choices[0]]
            pairs[place['name']] = choices.pop(0)
    for place in gold['places']:
        if place['level'] != 'district' or len(place['name']) < 4 or place['name'].startswith('เมือง'):
            continue
        if re.search('(?<!อ\\.)(?<!อำเภอ)(?<!อําเภอ)' + place['name'], text):
            continue
        old = next((code for code in names if len(code) == 4 and names[code] == place['name'] and code[:2] in new_province), None)
        if old is None:
            continue
        fresh = rng.choice([code for code in inside[new_province[old[:2]]] if not names[code].startswith('เมือง') and len(names[code]) > 3])
        pairs[place['name']] = names[fresh]
        for small in gold['places']:
            if small['level'] == 'subdistrict' and len(small['name']) >= 4 and small['name'] != place['name']:
                if any(names[code] == small['name'] for code in inside.get(old, [])):
                    pairs[small['name']] = names[rng.choice([code for code in inside[fresh] if len(names[code]) > 3])]
    change = replace_all(pairs)
    return change(text), through(gold, change)


def swap_people(text, gold, rng):
    pairs = {}
    for person in gold['people']:
        parts = person['name'].split()
        if len(parts) != 2 or len(person['name']) < 8:
            continue
        for found in set(re.findall(re.escape(parts[0]) + r'[ \u00a0]+' + re.escape(parts[1]), text)):
            fresh = rng.choice(GIVEN) + ' ' + rng.choice(FAMILY)
            while fresh in pairs.values():
                fresh = rng.choice(GIVEN) + ' ' + rng.choice(FAMILY)
            pairs[person['name']] = fresh
            pairs[found] = fresh
    change = replace_all(pairs)
    return change(text), through(gold, change)


def shift_years(text, gold, rng):
    by = rng.choice([-3, -2, 2, 3, 4])
    if re.search('29 ?(กุมภา|ก\\.พ)', text):
        return text, gold
    month = '(?:คม|ยน|พันธ์|\\.[คพยม]\\.|[คพยม]\\.)'
    text = re.sub(r'(?<!\d)(25[4-9]\d)(?!\d)', lambda m: str(int(m.group(1)) + by), text)
    text = re.sub(r'(?<!\d)([๒][๕][๔-๙][๐-๙])(?!\d)', lambda m: str(int(m.group(1)) + by).translate(THAI), text)
    text = re.sub('(' + month + r' ?)(5\d|6\d)(?!\d)', lambda m: m.group(1) + str(int(m.group(2)) + by), text)
    text = re.sub(r'((?:January|February|March|April|May|June|July|August|September|October|November|December) )(20\d\d)',
                  lambda m: m.group(1) + str(int(m.group(2)) + by), text)
    gold = json.loads(json.dumps(gold))
    for date in gold['dates']:
        for key in ('iso_start', 'iso_end'):
            if date.get(key):
                date[key] = f'{int(date[key][:4]) + by:04d}' + date[key][4:]
    def years(value):
        return re.sub(r'(?<!\d)(25[4-9]\d)(?!\d)', lambda m: str(int(m.group(1)) + by), re.sub(
            r'(?<!\d)([๒][๕][๔-๙][๐-๙])(?!\d)', lambda m: str(int(m.group(1)) + by).translate(THAI), value))
    dates = gold.pop('dates')
    gold = through(gold, years)
    gold['dates'] = dates
    return text, gold


def swap_digits(text, gold, rng):
    if rng.random() < 0.5:
        return re.sub(r'(?<![A-Za-z_0-9])\d[\d.,:/-]*(?![A-Za-z_0-9])', lambda m: m.group(0).translate(THAI), text), gold
    return text.translate(str.maketrans('๐๑๒๓๔๕๖๗๘๙', '0123456789')), gold


def swap_numbering(text, gold, rng):
    """1. becomes 1), 1) becomes (1), (1) becomes 1. wherever a labelled item follows."""
    norm = lambda value: re.sub(r'\s+', '', value)
    starts = {norm(item['text'])[:5] for item in gold['numbered_items']}
    def change(match):
        after = norm(text[match.end():match.end() + 30])
        if not any(after.startswith(start) for start in starts):
            return match.group(0)
        number = match.group(2)
        if match.group(1):
            return number + '. '
        return number + ')' if match.group(3) == '.' else '(' + number + ')'
    return re.sub(r'(\()?(?<![\d.])(\d{1,2})([.)])(?![\d.)])', change, text), gold


CHANGES = {'places': None, 'people': swap_people, 'years': shift_years, 'digits': swap_digits, 'numbering': swap_numbering}


def read(command, folder, count):
    files = [os.path.join(folder, f'{index}.txt') for index in range(count)]
    out = subprocess.run(command + files, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines() if line.startswith('{')]


def micro(score, pairs, command):
    with tempfile.TemporaryDirectory() as folder:
        for index, (text, _) in enumerate(pairs):
            open(os.path.join(folder, f'{index}.txt'), 'w', encoding='utf-8').write(text)
        drafts = read(command, folder, len(pairs))
    total = score.C()
    for (text, gold), draft in zip(pairs, drafts):
        result, _ = score.score_doc(gold, draft, text)
        for field in score.OVERALL:
            total.add(*result[field])
    return total.prf()[2]


def main():
    arguments = sys.argv[1:]
    variants, limit = 50, 0.02
    while arguments and arguments[0].startswith('--'):
        name, value = arguments[0], arguments[1]
        variants, limit = (int(value), limit) if name == '--variants' else (variants, float(value))
        arguments = arguments[2:]
    command = arguments or [os.path.join(ROOT, '.build', 'debug', 'phakhi'), 'read', '--json']
    score = load(SHARED)
    names, inside = places()
    originals = documents()
    base = micro(score, originals, command)
    print(f'originals: {len(originals)} reports, micro F1 {base:.4f}')
    worst = 0.0
    for name in list(CHANGES) + ['all']:
        fresh = []
        for variant in range(variants):
            rng = random.Random(f'{name} {variant}')
            text, gold = originals[variant % len(originals)]
            steps = list(CHANGES) if name == 'all' else [name]
            for step in steps:
                if step == 'places':
                    text, gold = swap_places(text, gold, rng, names, inside)
                else:
                    text, gold = CHANGES[step](text, gold, rng)
            fresh.append((text, gold))
        same = micro(score, [originals[variant % len(originals)] for variant in range(variants)], command)
        value = micro(score, fresh, command)
        worst = max(worst, same - value)
        print(f'{name:10} {variants} variants, micro F1 {value:.4f}, originals in the same mix {same:.4f}, fall {same - value:+.4f}')
        if os.environ.get('PHAKHI_KEEP'):
            keep = os.path.join(os.environ['PHAKHI_KEEP'], name)
            os.makedirs(keep, exist_ok=True)
            for index, (text, gold) in enumerate(fresh):
                open(f'{keep}/v{index:02d}.txt', 'w').write(text)
                json.dump(gold, open(f'{keep}/v{index:02d}.json', 'w'), ensure_ascii=False)
    print(f'largest fall {worst:.4f}, allowed {limit}')
    sys.exit(0 if worst <= limit else 1)


if __name__ == '__main__':
    main()
