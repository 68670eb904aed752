"""How many tests passed and failed, read from what the runners print."""

import re


def nextest(lines, status):
    """From the line `Summary [ 1.0s] 5 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped`."""
    summaries = [line for line in lines if re.match(r"\s*Summary \[", line)]
    if not summaries:
        return 0, 1
    passed = _number(r"(\d+) passed", summaries[-1])
    failed = sum(_number(rf"(\d+) {word}", summaries[-1]) for word in ("failed", "timed out", "exec failed"))
    return _believe(passed, failed, status)


def cargo_test(lines, status):
    """From the lines `test result: ok. 3 passed; 1 failed; ...`, of which each test program prints one."""
    passed = failed = 0
    for line in lines:
        found = re.match(r"test result: \w+\. (\d+) passed; (\d+) failed", line)
        if found:
            passed, failed = passed + int(found[1]), failed + int(found[2])
    return _believe(passed, failed, status)


def closing_line(lines, status):
    """From a last line `N passed, N failed`, which our own runners print."""
    for line in reversed(lines):
        found = re.fullmatch(r"(\d+) passed, (\d+) failed", line.strip())
        if found:
            return _believe(int(found[1]), int(found[2]), status)
    return 0, 1


def unittest(lines, status):
    """From Python's `Ran 5 tests in 0.1s` and `FAILED (failures=1, errors=1)`."""
    text = "\n".join(lines)
    failed = sum(int(number) for number in re.findall(r"(?:failures|errors)=(\d+)", text))
    return _believe(_number(r"Ran (\d+) tests?", text) - failed, failed, status)


def _believe(passed, failed, status):
    """A runner that ends badly has failed, whatever it counted."""
    return passed, failed if status == 0 else max(failed, 1)


def _number(pattern, text):
    found = re.search(pattern, text)
    return int(found[1]) if found else 0
