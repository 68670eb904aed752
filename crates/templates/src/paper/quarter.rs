//! The report of a quarter: what a provider hangs beside the agenda of a meeting.

use super::grid::{CELL, Column, Table, columns};
use super::letters::{Letters, Weight};
use super::quarter_told::{few, listed, mean, share, short, status_key, with_count};
use super::sheet::{Ink, LEFT, Role, Sheet, WIDTH};
use super::{PaperError, paint};
use crate::pages::{InsightHanded, InsightPeers, InsightQuarter, InsightTheme};
use crate::{Language, Sample, Speak};
use chrono::NaiveDate;
use domain::PromiseStatus;

/// How dark the bars are of the facility, its sector and its province.
const TONES: [u8; 3] = [0, 120, 205];
/// The highest score.
const BEST: f64 = 5.0;
/// The table of the trend: its first column, and each of the others.
const TREND: (f32, f32) = (95.0, 49.0);
/// How high the picture of the trend is.
const PICTURE: f32 = 60.0;

/// What a quarter of a facility says.
#[derive(Clone, Debug)]
pub struct QuarterPaper {
    /// The facility's name.
    pub facility: String,
    /// Its kind and where it is.
    pub about: String,
    /// Which quarter: `2026-Q3`.
    pub quarter: String,
    /// Whether it is still going on.
    pub going_on: bool,
    /// The day on which this was made.
    pub made_on: NaiveDate,
    /// From how many reviews something is shown.
    pub minimum: u64,
    /// The facility's own figures, those of its sector, and those of its province where it has one.
    pub peers: Vec<InsightPeers>,
    /// The themes.
    pub themes: Vec<InsightTheme>,
    /// The quarters up to this one, oldest first.
    pub quarters: Vec<InsightQuarter>,
    /// How many promises stand where, of those that were made before the quarter ended.
    pub promises: Vec<(PromiseStatus, u64)>,
    /// Words that come back by theme: those of high and those of low scores, with how many reviews use them.
    pub words: Vec<QuarterWords>,
    /// In how many reviews a word must stand at least, and how many texts were read.
    pub least_and_texts: (u64, u64),
    /// What was handed out.
    pub handed: InsightHanded,
}

/// The words of a theme.
#[derive(Clone, Debug)]
pub struct QuarterWords {
    /// The theme's name.
    pub theme: String,
    /// Those of high scores.
    pub high: Vec<(String, u64)>,
    /// Those of low scores.
    pub low: Vec<(String, u64)>,
}

pub(super) const SAY: Language = Language::NL;

impl QuarterPaper {
    /// The PDF, in Dutch. The same report gives the same bytes.
    ///
    /// # Errors
    /// [`PaperError`] where it would not be what PDF/UA-1 asks, which no report here leads to.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let letters = Letters::shipped()?;
        let sheet = self.composed(&letters);
        let about = paint::About {
            language: SAY,
            title: format!("{}, {}", self.title(), self.facility),
            code: Some(self.title()),
            scale: 1.0,
        };
        paint::painted(&about, &sheet, &letters)
    }

    fn composed<'l>(&self, letters: &'l Letters) -> Sheet<'l> {
        let mut sheet = Sheet::new(letters);
        self.beginning(&mut sheet);
        self.peers(&mut sheet);
        self.themes(&mut sheet);
        self.trend(&mut sheet);
        self.promises(&mut sheet);
        self.handed(&mut sheet);
        self.words(&mut sheet);
        self.method(&mut sheet);
        sheet
    }

    fn title(&self) -> String {
        SAY.with("quarterly-title", "quarter", self.quarter.replace('Q', "K"))
    }

    fn own(&self) -> u64 {
        self.peers.first().map_or(0, |own| own.reviews)
    }

    fn enough(&self) -> bool {
        self.own() >= self.minimum.max(1)
    }

    fn beginning(&self, sheet: &mut Sheet<'_>) {
        sheet.block(&Role::Heading(1), 0.0, (Weight::Bold, 21.0), &self.title(), WIDTH);
        let size = if self.facility.chars().count() > 60 { 11.0 } else { 15.0 };
        sheet.block(&Role::Paragraph, 0.0, (Weight::Bold, size), &self.facility, WIDTH);
        let months = SAY.quarter(&self.quarter);
        let mut about = SAY.with2("quarterly-period", "months", months, "day", SAY.day(&self.made_on));
        if !self.about.is_empty() {
            about = format!("{}. {about}", self.about);
        }
        if self.going_on {
            about = format!("{about} {}", SAY.t("quarterly-going-on"));
        }
        plain(sheet, &about);
    }

    fn peers(&self, sheet: &mut Sheet<'_>) {
        heading(sheet, "quarterly-short");
        if !self.enough() {
            let few = SAY.n("insight-too-few", self.own());
            plain(sheet, &format!("{few} {}", SAY.n("insight-small", self.minimum)));
            sheet.space(4.0);
        }
        let mut table = Table::new(1, columns(&[125.0, 85.0, 97.0, 80.0, 100.0]));
        let heads = ["insight-col-who", "quarterly-reviews", "insight-col-positive", "insight-col-answered"];
        let mut heads: Vec<String> = heads.iter().map(|key| SAY.t(key)).collect();
        heads.push(SAY.t("insight-col-median"));
        table.heads(sheet, &heads);
        for peers in &self.peers {
            let (positive, rate) = (share(peers.positive, peers.reviews), share(peers.rate, peers.reviews));
            let days =
                peers.median_days.map_or_else(|| few(peers.answered), |days| SAY.n("insight-days", days));
            table.row(sheet, &[peers.short.clone(), peers.reviews.to_string(), positive, rate, days]);
        }
        let others = self.peers.iter().skip(1).map(|peers| peers.name.as_str()).collect::<Vec<_>>();
        note(sheet, &SAY.with("quarterly-peers", "names", others.join("; ")));
    }

    fn themes(&self, sheet: &mut Sheet<'_>) {
        const BARS_AT: f32 = 150.0;
        const BARS: f32 = 106.0;
        const BAR: f32 = 6.5;
        /// Where the figures of the facility, its sector and its province begin and end.
        const FIGURES: [(f32, f32); 3] = [(270.0, 330.0), (341.0, 391.0), (402.0, WIDTH)];
        heading(sheet, "insight-themes");
        let figure = |place: usize| {
            let (x, most) = FIGURES.get(place).copied().unwrap_or_default();
            Column { x, most }
        };
        let mut places = vec![Column { x: 0.0, most: 142.0 }];
        places.extend((0..self.peers.len().min(FIGURES.len())).map(figure));
        let mut table = Table::new(2, places);
        table.least = BAR * self.peers.len() as f32 + 2.0;
        let mut heads = vec![SAY.t("insight-col-theme")];
        heads.extend(self.peers.iter().map(|peers| peers.short.clone()));
        let top = table.heads(sheet, &heads);
        let bar = |sheet: &mut Sheet<'_>, place: usize, (x, y): (f32, f32), width: f32| {
            let tone = TONES.get(place).copied().unwrap_or(0);
            sheet.ornament(Ink::Bar { x: LEFT + x, y, width, height: BAR - 1.5, tone });
        };
        for place in 0..self.peers.len() {
            bar(sheet, place, (figure(place).x - 11.0, top + 3.5), 7.0);
        }
        for theme in &self.themes {
            let mut cells = vec![theme.name.clone()];
            cells.extend(theme.figures.iter().map(with_count));
            let top = table.row(sheet, &cells);
            // The bars show what the cells beside them say.
            for (place, (_, mean)) in theme.figures.iter().enumerate() {
                if let Some(mean) = mean {
                    let width = (mean / BEST) as f32 * BARS;
                    bar(sheet, place, (BARS_AT, top + 2.5 + place as f32 * BAR), width);
                }
            }
        }
        note(sheet, &SAY.t("quarterly-themes-explained"));
    }

    fn trend(&self, sheet: &mut Sheet<'_>) {
        sheet.keep(PICTURE + 138.0);
        heading(sheet, "insight-trend");
        self.picture(sheet);
        let mut widths = vec![TREND.0];
        widths.extend(self.quarters.iter().map(|_| TREND.1));
        let mut table = Table::new(3, columns(&widths));
        let row = |key: &str, told: &dyn Fn(&InsightQuarter) -> String| {
            let mut cells = vec![SAY.t(key)];
            cells.extend(self.quarters.iter().map(told));
            cells
        };
        table.heads(sheet, &row("insight-col-quarter", &|one| short(&one.code)));
        table.row(sheet, &row("insight-own", &|one| mean(&one.own)));
        table.row(sheet, &row("insight-sector", &|one| mean(&one.sector)));
        table.row(sheet, &row("quarterly-reviews", &|one| one.own.0.to_string()));
        table.row(sheet, &row("insight-col-answered", &|one| one.answered.to_string()));
    }

    /// The lines above the table, point above column. Nothing where there is not even one point of the facility.
    fn picture(&self, sheet: &mut Sheet<'_>) {
        let known: Vec<_> = self.quarters.iter().filter_map(|one| Some((one, one.own.1?))).collect();
        let Some((last, value)) = known.last() else { return };
        let words =
            SAY.with2("quarterly-trend-picture", "quarter", short(&last.code), "value", SAY.decimal(value));
        let top = sheet.y() + 8.0;
        let height = |mean: f64| top + PICTURE - ((mean - 1.0) / (BEST - 1.0)) as f32 * PICTURE;
        let across = |place: usize| LEFT + TREND.0 + TREND.1 * place as f32 + 10.0;
        sheet.begin();
        for score in 1..=5_u8 {
            let y = height(f64::from(score));
            sheet.ornament(Ink::Bar { x: LEFT + TREND.0, y, width: WIDTH - TREND.0, height: 0.5, tone: 190 });
            let (weight, text) = (Weight::Regular, score.to_string());
            sheet.ornament(Ink::Text { x: LEFT + TREND.0 - 14.0, y: y + 3.0, size: 9.0, weight, text });
        }
        for sector in [false, true] {
            let of = if sector { InsightQuarter::sector } else { InsightQuarter::own };
            let points = self.quarters.iter().enumerate();
            let points: Vec<_> = points.map(|(at, one)| Some((across(at), height(of(one)?)))).collect();
            for points in points.split(Option::is_none) {
                let points: Vec<(f32, f32)> = points.iter().flatten().copied().collect();
                for (x, y) in &points {
                    let (side, tone) = if sector { (3.0, 120) } else { (5.0, 0) };
                    let (x, y) = (x - side / 2.0, y - side / 2.0);
                    sheet.ornament(Ink::Bar { x, y, width: side, height: side, tone });
                }
                if points.len() > 1 {
                    let role = Role::Picture(words.clone());
                    sheet.put(role, Ink::Curve { points, dashed: sector });
                }
            }
        }
        sheet.go_to(top + PICTURE + 8.0);
    }

    fn promises(&self, sheet: &mut Sheet<'_>) {
        heading(sheet, "quarterly-promises");
        if self.promises.is_empty() {
            return plain(sheet, &SAY.t("quarterly-promises-none"));
        }
        plain(sheet, &SAY.with("quarterly-promises-lead", "day", SAY.day(&self.made_on)));
        let mut table = Table::new(4, columns(&[87.0, 80.0, 80.0, 80.0, 80.0, 80.0]));
        let mut heads = vec![SAY.t("quarterly-col-status")];
        let mut cells = vec![SAY.t("quarterly-col-count")];
        for status in PromiseStatus::ALL {
            let count = self.promises.iter().find(|(one, _)| one == status).map_or(0, |(_, count)| *count);
            heads.push(SAY.t(status_key(*status)));
            cells.push(count.to_string());
        }
        table.heads(sheet, &heads);
        table.row(sheet, &cells);
        note(sheet, &SAY.t("quarterly-promises-explained"));
    }

    fn handed(&self, sheet: &mut Sheet<'_>) {
        heading(sheet, "insight-handed");
        let rows = self.handed.rows(SAY);
        if rows.is_empty() {
            plain(sheet, &SAY.t("insight-handed-none"));
        } else {
            let mut table = Table::new(5, columns(&[300.0, 80.0, 107.0]));
            let heads = ["insight-col-handed", "insight-col-copies", "insight-col-came"];
            table.heads(sheet, &heads.map(|key| SAY.t(key)));
            for row in rows {
                table.row(sheet, &row);
            }
            note(sheet, &SAY.t("insight-handed-few"));
        }
        plain(sheet, &SAY.n("insight-handed-all", self.own()));
    }

    fn words(&self, sheet: &mut Sheet<'_>) {
        heading(sheet, "insight-words");
        let (least, texts) = self.least_and_texts;
        if !self.enough() {
            return plain(sheet, &SAY.t("quarterly-words-few"));
        }
        if self.words.is_empty() {
            return plain(sheet, &SAY.with("insight-words-none", "least", least));
        }
        note(sheet, &SAY.with2("insight-words-text", "least", least, "texts", texts));
        let mut table = Table::new(6, columns(&[127.0, 180.0, 180.0]));
        table.size = CELL - 1.0;
        let heads = ["insight-col-theme", "insight-words-high", "insight-words-low"];
        table.heads(sheet, &heads.map(|key| SAY.t(key)));
        for theme in &self.words {
            table.row(sheet, &[theme.theme.clone(), listed(&theme.high), listed(&theme.low)]);
        }
    }

    fn method(&self, sheet: &mut Sheet<'_>) {
        heading(sheet, "quarterly-method");
        for words in [
            SAY.t("quarterly-counts"),
            format!("{} {}", SAY.t("insight-method"), SAY.n("insight-small", self.minimum)),
            format!("{} {}", SAY.t("insight-positive-explained"), SAY.t("insight-with-text")),
        ] {
            note(sheet, &words);
        }
    }
}

fn heading(sheet: &mut Sheet<'_>, key: &str) {
    sheet.space(7.0);
    sheet.keep(60.0);
    sheet.block(&Role::Heading(2), 0.0, (Weight::Bold, 13.0), &SAY.t(key), WIDTH);
    sheet.space(3.0);
}

fn plain(sheet: &mut Sheet<'_>, words: &str) {
    sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, CELL + 0.5), words, WIDTH);
    sheet.space(2.0);
}

fn note(sheet: &mut Sheet<'_>, words: &str) {
    sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, CELL - 0.5), words, WIDTH);
    sheet.space(3.0);
}

impl Sample for QuarterPaper {
    fn samples(_: Language) -> Vec<Self> {
        super::quarter_sample::samples()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(report: &QuarterPaper) -> usize {
        report.composed(&Letters::shipped().unwrap()).pages()
    }

    #[test]
    fn a_report_is_two_tagged_pages_in_dutch_with_tables() {
        for report in QuarterPaper::samples(SAY) {
            let pdf = report.pdf().unwrap();
            let has = |text: &str| pdf.windows(text.len()).any(|part| part == text.as_bytes());
            assert!(pdf.starts_with(b"%PDF-1.7") && has("/StructTreeRoot") && has("pdfuaid:part"));
            assert!(has("/Lang(nl)") || has("/Lang (nl)"));
            assert!(has("/Table") && has("/TH") && has("/TD"), "tables are tables");
            // Where every name and word is as long as can be, a third page is needed.
            let expected = if report.going_on { 3 } else { 2 };
            assert_eq!(pages(&report), expected, "{}", report.facility);
            assert_eq!(pdf, report.pdf().unwrap(), "the same each time");
        }
    }

    #[test]
    fn below_the_minimum_no_mean_and_no_word_is_on_paper() {
        let few = QuarterPaper::samples(SAY).pop().unwrap();
        let letters = Letters::shipped().unwrap();
        let sheet = few.composed(&letters);
        let text = |piece: &super::super::sheet::Piece| match &piece.ink {
            Ink::Text { text, .. } => text.clone(),
            _ => String::new(),
        };
        let said: Vec<String> = sheet.pieces.iter().map(text).collect();
        assert!(said.iter().any(|words| words.contains("te weinig")));
        assert!(!said.iter().any(|words| words.contains("vriendelijk")), "{said:?}");
        assert!(!sheet.pieces.iter().any(|piece| matches!(piece.ink, Ink::Curve { .. })), "no line");
    }
}
