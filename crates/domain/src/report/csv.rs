//! The report as a table of figures.

use super::Report;
use crate::stats::{Kappa, Share};
use crate::tally::{Counts, Cross};
use std::fmt::Write as _;

/// A row has a section, up to three words that say what is counted, and its figures.
const HEAD: &str = "section,what,of_what,detail,value,of,low,high";

impl Report {
    /// Every figure as a line of comma-separated values (RFC 4180) after a head line. `of`, `low` and `high`
    /// are filled in for shares: of how many, and the 95% interval. No value needs quotes: all words are codes.
    pub fn csv(&self) -> String {
        let mut csv = Csv(format!("{HEAD}\r\n"));
        let volumes = &self.volumes;
        csv.number("period", ["from", "", ""], self.period.from);
        csv.number("period", ["to", "", ""], self.period.to);
        for (what, count) in [
            ("came_in", volumes.came_in),
            ("decided", volumes.decided),
            ("withdrawn", volumes.withdrawn),
            ("open_before", volumes.open_before),
            ("open_after", volumes.open_after),
        ] {
            csv.number("volumes", [what, "", ""], count);
        }
        csv.cross("came_in", &volumes.by_sector);
        csv.cross("decisions", &self.decisions);
        csv.cross("articles", &self.articles);
        let shares = &self.restrictions;
        for (what, share) in [
            ("refused", shares.refused),
            ("returned", shares.returned),
            ("taken_down", shares.taken_down),
            ("edited", shares.edited),
            ("masked", shares.masked),
            ("corrected", shares.corrected),
        ] {
            csv.share("restrictions", [what, "", ""], share);
        }
        csv.number("hidden", ["total", "", ""], self.hidden.total);
        csv.number("hidden", ["by_editor", "", ""], self.hidden.by_editor);
        csv.counts("hidden", "by_notice", &self.hidden.by_notice);
        for times in &self.times {
            let sector = times.sector.as_deref().unwrap_or("all");
            csv.number("times", ["count", sector, ""], times.count);
            csv.maybe("times", ["median_minutes", sector, ""], times.median_minutes);
            csv.maybe("times", ["p95_minutes", sector, ""], times.p95_minutes);
        }
        for (section, redress) in [("notices", &self.notices), ("appeals", &self.appeals)] {
            csv.number(section, ["received", "", ""], redress.received);
            csv.counts(section, "received", &redress.by);
            csv.counts(section, "decided", &redress.decided);
        }
        csv.number("reversed", ["", "", ""], self.reversed);
        csv.counts("automated", "decisions", &self.automated);
        self.judgement(&mut csv);
        csv.number("ledger", ["entries", "", ""], self.entries);
        csv.0
    }

    /// What tells how good the work is.
    fn judgement(&self, csv: &mut Csv) {
        let screening = &self.screening;
        csv.number("screening", ["judged", "", ""], screening.judged);
        csv.share("screening", ["precision", "", ""], screening.precision);
        csv.share("screening", ["recall", "", ""], screening.recall);
        csv.cross("proposals", &screening.proposals);
        for article in &screening.articles {
            csv.share("screening", ["precision", &article.article, ""], article.precision);
            csv.share("screening", ["recall", &article.article, ""], article.recall);
        }
        csv.kappa("action", &self.agreement.action);
        for article in &self.agreement.articles {
            csv.kappa(&article.article, &article.kappa);
        }
        for rows in &self.asymmetry.sectors {
            let sector = rows.sector.as_deref().unwrap_or("all");
            for row in &rows.bands {
                csv.share("asymmetry", ["refused", sector, &row.band], row.refused);
                csv.share("asymmetry", ["returned", sector, &row.band], row.returned);
                csv.share("asymmetry", ["delayed", sector, &row.band], row.delayed);
                csv.maybe("asymmetry", ["median_minutes", sector, &row.band], row.waited_median);
            }
        }
    }
}

struct Csv(String);

impl Csv {
    fn line(&mut self, section: &str, words: [&str; 3], figures: &[String; 4]) {
        let [what, of_what, detail] = words;
        let figures = figures.join(",");
        // Writing to a string cannot fail.
        let _ = write!(self.0, "{section},{what},{of_what},{detail},{figures}\r\n");
    }

    fn number(&mut self, section: &str, words: [&str; 3], value: impl std::fmt::Display) {
        self.line(section, words, &[format!("{value}"), String::new(), String::new(), String::new()]);
    }

    fn maybe(&mut self, section: &str, words: [&str; 3], value: Option<u64>) {
        self.number(section, words, value.map_or_else(String::new, |value| value.to_string()));
    }

    fn share(&mut self, section: &str, words: [&str; 3], share: Share) {
        let decimal = |part: f64| format!("{part:.4}");
        let figures = [
            share.count.to_string(),
            share.of.to_string(),
            decimal(share.interval.low),
            decimal(share.interval.high),
        ];
        self.line(section, words, &figures);
    }

    fn kappa(&mut self, what: &str, kappa: &Kappa) {
        let decimal = |part: Option<f64>| part.map_or_else(String::new, |part| format!("{part:.4}"));
        let (low, high) = (kappa.interval.map(|it| it.low), kappa.interval.map(|it| it.high));
        let figures = [decimal(kappa.kappa), kappa.pairs.to_string(), decimal(low), decimal(high)];
        self.line("agreement", ["kappa", what, ""], &figures);
    }

    fn counts(&mut self, section: &str, what: &str, counts: &Counts) {
        for (key, count) in counts {
            self.number(section, [what, key, ""], count);
        }
    }

    fn cross(&mut self, section: &str, cross: &Cross) {
        for (what, counts) in cross {
            for (key, count) in counts {
                self.number(section, [what, key, ""], count);
            }
        }
    }
}
