//! `/transparantie` and `/redactie/verslag`: the transparency report.

mod charts;
mod tables;

use crate::chart::BarChart;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::report::Report;
use domain::stats::Share;
use std::collections::BTreeMap;

/// `/transparantie` for everybody and `/redactie/verslag` for the desk.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/transparency.html")]
pub struct TransparencyPage {
    /// The frame.
    pub shell: Shell,
    /// The report.
    pub report: Report,
    /// Whether everybody can read it: then numbers below [`SMALL`] are not told.
    pub public: bool,
    /// The titles of the articles of the code of conduct, by code.
    pub titles: BTreeMap<String, String>,
    /// How far the public ledger has come.
    pub checkpoint: String,
}

/// Numbers from 1 up to but not including this one are not told to everybody: few enough to guess who.
pub const SMALL: u64 = 5;

/// A table of the report.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Its id on the page.
    pub(crate) id: &'static str,
    /// What it shows.
    pub(crate) caption: String,
    /// The headings of its columns.
    pub(crate) head: Vec<String>,
    /// Its rows, each with its heading first.
    pub(crate) rows: Vec<Vec<String>>,
}

impl TransparencyPage {
    /// The address of this page.
    pub(crate) fn address(&self) -> &'static str {
        if self.public { "/transparantie" } else { "/redactie/verslag" }
    }

    /// A number, unless it is too small to tell.
    pub(crate) fn number(&self, count: &u64) -> String {
        if self.is_small(*count) { format!("<{SMALL}") } else { count.to_string() }
    }

    fn is_small(&self, count: u64) -> bool {
        self.public && (1..SMALL).contains(&count)
    }

    /// Whether a share says too much about few.
    fn hides(&self, share: &Share) -> bool {
        self.is_small(share.count)
            || self.is_small(share.of)
            || self.is_small(share.of - share.count.min(share.of))
    }

    /// A share as a percentage, unless it is of too few.
    pub(crate) fn share(&self, share: &Share) -> String {
        if self.hides(share) {
            return self.shell.t("report-too-few");
        }
        if share.of == 0 { "–".to_owned() } else { self.shell.fine_percent(share.share) }
    }

    /// Where the true share lies.
    pub(crate) fn margin(&self, share: &Share) -> String {
        if self.hides(share) || share.of == 0 {
            return "–".to_owned();
        }
        let (low, high) = (share.interval.low, share.interval.high);
        self.shell.with2(
            "report-margin-of",
            "low",
            self.shell.fine_percent(low),
            "high",
            self.shell.fine_percent(high),
        )
    }

    /// How many of how many.
    pub(crate) fn of(&self, share: &Share) -> String {
        let (count, of) = (self.number(&share.count), self.number(&share.of));
        self.shell.with2("report-of", "count", count, "of", of)
    }

    /// Minutes of working time in words.
    pub(crate) fn duration(&self, minutes: &Option<u64>) -> String {
        match *minutes {
            None => "–".to_owned(),
            Some(minutes) if minutes < 120 => self.shell.n("report-minutes", minutes),
            Some(minutes) => {
                let hours = minutes as f64 / 60.0;
                self.shell.with("report-hours", "hours", self.shell.decimal(&hours))
            }
        }
    }

    pub(crate) fn sector_name(&self, code: &str) -> String {
        code.parse()
            .map_or_else(|_| self.shell.t("report-unknown"), |sector| self.shell.language.sector(sector))
    }

    pub(crate) fn article_name(&self, code: &str) -> String {
        match self.titles.get(code) {
            Some(title) => format!("{code}: {title}"),
            None => code.to_owned(),
        }
    }

    pub(crate) fn band_name(&self, band: &str) -> String {
        match band.split_once('-') {
            Some((low, high)) => self.shell.with2("report-band", "low", low, "high", high),
            None => band.to_owned(),
        }
    }

    /// What the audit of equal treatment found, one sentence for each difference.
    pub(crate) fn alarms(&self) -> Vec<String> {
        let alarm = |alarm: &domain::asymmetry::Alarm| {
            let what = self.shell.t(charts::hardship_key(alarm.hardship));
            let where_ = match &alarm.sector {
                Some(sector) => self.sector_name(sector),
                None => self.shell.t("report-all-sectors"),
            };
            let band = self.band_name(&alarm.band);
            let points = self.shell.decimal(&(alarm.difference.abs() * 100.0));
            let more = if alarm.difference > 0.0 { "report-alarm-more" } else { "report-alarm-less" };
            let how = self.shell.with2(more, "what", what, "points", points);
            format!("{where_}: {}", self.shell.with2("report-alarm", "band", band, "how", how))
        };
        self.report.asymmetry.alarms.iter().map(alarm).collect()
    }

    pub(crate) fn charts(&self) -> Vec<BarChart> {
        charts::asymmetry(self)
    }
}

impl Shell {
    /// A share between 0 and 1 as a percentage with one decimal: "8,3%".
    fn fine_percent(&self, share: f64) -> String {
        format!("{}%", self.decimal(&(share.clamp(0.0, 1.0) * 100.0)))
    }
}

impl Sample for TransparencyPage {
    fn samples(language: Language) -> Vec<Self> {
        let titles = BTreeMap::from([("own-1".to_owned(), "Eigen <ervaring>".to_owned())]);
        let checkpoint = format!("1.2.3.4.5.6.7.8-{}", "ab".repeat(32));
        let page = |shell, report, public| Self {
            shell,
            report,
            public,
            titles: titles.clone(),
            checkpoint: checkpoint.clone(),
        };
        let desk = crate::pages::queue::sample_desk(language, "/redactie/verslag");
        let open = Shell::new(language, "/transparantie", true);
        vec![
            page(desk, sample::full(), false),
            page(open.clone(), sample::full(), true),
            page(open, sample::empty(), true),
        ]
    }
}

mod sample {
    use domain::asymmetry::{Alarm, Hardship};
    use domain::ledger::{Entry, Facts, ReadingFacts};
    use domain::report::{Period, Report};
    use domain::tally::Tally;

    fn period() -> Period {
        let day = chrono::NaiveDate::default();
        Period { from: day, to: day }
    }

    pub(super) fn empty() -> Report {
        Report::of(period(), &Tally::default(), &Tally::default())
    }

    fn entry(event: &str, facts: Facts) -> Entry {
        let day = chrono::NaiveDate::default();
        Entry { chain: 0, seq: 1, day, event: event.into(), facts, commitment: String::new() }
    }

    pub(super) fn full() -> Report {
        let mut entries = Vec::new();
        for n in 0..60u64 {
            let facts = Facts {
                sector: Some(domain::Sector::Elderly),
                reason: Some("new".into()),
                opened: Some(true),
                ..Facts::default()
            };
            entries.push(entry("review.verified", facts.clone()));
            let decided = Facts {
                opened: None,
                articles: if n % 3 == 0 { vec!["own-1".into()] } else { vec!["privacy-1".into()] },
                proposed_articles: vec!["own-1".into()],
                proposal: Some(if n % 3 == 0 { "reject" } else { "publish" }.into()),
                score_band: Some(domain::asymmetry::BANDS[(n % 4) as usize].into()),
                waited_minutes: Some(n * 10),
                masks: Some(n % 2),
                automated_detection: Some(n % 2 == 1),
                ..facts
            };
            entries.push(entry(if n % 3 == 0 { "review.rejected" } else { "review.published" }, decided));
        }
        let reading = |action: &str, article: &str| {
            Some(ReadingFacts { action: action.into(), articles: vec![article.into()] })
        };
        for second in ["own-1", "privacy-1"] {
            let (first, second) = (reading("reject", "own-1"), reading("publish", second));
            entries.push(entry("review.double_read", Facts { first, second, ..Facts::default() }));
        }
        let outcome = Facts { outcome: Some("taken_down".into()), reversed: Some(true), ..Facts::default() };
        entries.push(entry("notice.received", Facts { reason: Some("privacy".into()), ..Facts::default() }));
        entries.push(entry("notice.decided", outcome.clone()));
        for (n, reason) in [(7, "editor"), (2, "privacy")] {
            let hid = Facts { reason: Some(reason.into()), ..Facts::default() };
            entries.extend((0..n).map(|_| entry("review.hidden", hid.clone())));
        }
        entries.push(entry("review.appealed", Facts::default()));
        entries.push(entry("appeal.decided", outcome));
        let mut report = Report::of(period(), &Tally::default(), &Tally::of(&entries));
        for (sector, difference) in [(None, 0.12), (Some("elderly".to_owned()), -0.12)] {
            let (band, hardship) = ("1-2".to_owned(), Hardship::Delayed);
            report.asymmetry.alarms.push(Alarm { sector, band, hardship, difference, chance: 1e-6 });
        }
        report
    }
}
