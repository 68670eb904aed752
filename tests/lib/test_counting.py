"""The counts decide whether a run is green, so they are tested themselves."""

import unittest

from lib import counting


class Counting(unittest.TestCase):
    def test_nextest(self):
        line = "     Summary [   0.605s] 6 tests run: 3 passed (1 slow), 2 failed, 1 timed out, 2 skipped"
        self.assertEqual(counting.nextest([line, "error: test run failed"], 100), (3, 3))
        self.assertEqual(counting.nextest(["     Summary [   0.1s] 2 tests run: 2 passed, 0 skipped"], 0), (2, 0))

    def test_no_summary_is_a_failure(self):
        self.assertEqual(counting.nextest(["error: could not compile"], 101), (0, 1))
        self.assertEqual(counting.closing_line(["Traceback"], 1), (0, 1))

    def test_cargo_test_adds_up(self):
        lines = ["test result: ok. 3 passed; 0 failed; 0 ignored", "test result: FAILED. 1 passed; 2 failed; 0 ignored"]
        self.assertEqual(counting.cargo_test(lines, 101), (4, 2))

    def test_a_bad_end_is_never_green(self):
        self.assertEqual(counting.cargo_test(["test result: ok. 3 passed; 0 failed"], 101), (3, 1))
        self.assertEqual(counting.closing_line(["5 passed, 0 failed"], -9), (5, 1))

    def test_unittest(self):
        self.assertEqual(counting.unittest(["Ran 5 tests in 0.1s", "FAILED (failures=1, errors=1)"], 1), (3, 2))
        self.assertEqual(counting.unittest(["Ran 1 test in 0.1s", "OK"], 0), (1, 0))


if __name__ == "__main__":
    unittest.main()
