//! `/aanbieder/voorzieningen/ID/inzicht`: how a facility does beside its sector and province.

mod charts;
mod handed;
mod sample;

pub use handed::InsightHanded;

use crate::chart::{BarChart, Columns, Lines};
use crate::forms::{Choice, FormErrors};
use crate::pages::{ProviderFacility, ProviderReview};
use crate::{Shell, Speak};
use askama::Template;

/// `/aanbieder/voorzieningen/ID/inzicht`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/insight.html")]
pub struct InsightPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The facility.
    pub facility: ProviderFacility,
    /// The first and the last month, as they stand in the form: `2026-05`.
    pub months: [String; 2],
    /// What is wrong: fields `van` and `tot`.
    pub errors: FormErrors,
    /// Quarters to choose at once, newest first: code such as `2026-Q3`, and address.
    pub quick: Vec<(String, String)>,
    /// The figures; none where something is wrong with what was chosen.
    pub shown: Option<InsightShown>,
}

/// The published reviews with a word: `/aanbieder/voorzieningen/ID/inzicht/woord`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/insight_word.html")]
pub struct InsightWordPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The facility.
    pub facility: ProviderFacility,
    /// The word.
    pub word: String,
    /// The first and the last month.
    pub months: [String; 2],
    /// The way back.
    pub back: String,
    /// The reviews, newest first.
    pub rows: Vec<ProviderReview>,
}

/// The figures of a period.
#[derive(Clone, Debug, Default)]
pub struct InsightShown {
    /// The first and the last month: `2026-05`.
    pub months: [String; 2],
    /// From how many reviews something is shown.
    pub minimum: u64,
    /// The facility's own figures, those of its sector, and those of its province where it has one.
    pub peers: Vec<InsightPeers>,
    /// The themes.
    pub themes: Vec<InsightTheme>,
    /// The quarters, oldest first.
    pub quarters: Vec<InsightQuarter>,
    /// Languages by code with how many reviews.
    pub languages: Vec<(String, u64)>,
    /// Words that come back.
    pub words: Vec<InsightWords>,
    /// In how many reviews a word must stand at least, and how many texts were read.
    pub least_and_texts: (u64, u64),
    /// What was handed out.
    pub handed: InsightHanded,
    /// Quarters of which there is a report on paper, newest first, with which one is chosen.
    pub reports: Vec<Choice>,
    /// The addresses of the files: CSV and XLSX.
    pub files: [String; 2],
}

/// With whom something is compared.
#[derive(Clone, Debug, Default)]
pub struct InsightPeers {
    /// In a few words, such as "Sector".
    pub short: String,
    /// In full, such as "Kinderopvang, Oost-Vlaanderen".
    pub name: String,
    /// Facilities that are open.
    pub facilities: u64,
    /// Those of them with a review.
    pub reviewed: u64,
    /// Reviews of the period.
    pub reviews: u64,
    /// The share of wholly positive ones, 0 to 1; none of too few.
    pub positive: Option<f64>,
    /// How many are answered.
    pub answered: u64,
    /// The share, 0 to 1; none of too few.
    pub rate: Option<f64>,
    /// Within how many days half of the answers came; none of too few.
    pub median_days: Option<u64>,
}

/// A theme; figures in the order of [`InsightShown::peers`].
#[derive(Clone, Debug, Default)]
pub struct InsightTheme {
    /// Its name.
    pub name: String,
    /// How many scores, and their mean.
    pub figures: Vec<(u64, Option<f64>)>,
}

/// A quarter.
#[derive(Clone, Debug, Default)]
pub struct InsightQuarter {
    /// Such as `2026-Q3`.
    pub code: String,
    /// Whether it is still going on.
    pub going_on: bool,
    /// Own reviews and their mean.
    pub own: (u64, Option<f64>),
    /// The same of the sector.
    pub sector: (u64, Option<f64>),
    /// Own reviews with an answer.
    pub answered: u64,
}

/// The words of a theme.
#[derive(Clone, Debug, Default)]
pub struct InsightWords {
    /// The theme's name.
    pub theme: String,
    /// Those of high scores: word, reviews, address.
    pub high: Vec<(String, u64, String)>,
    /// Those of low scores.
    pub low: Vec<(String, u64, String)>,
}

impl InsightPage {
    pub(crate) fn period(&self, months: &[String; 2]) -> String {
        let [from, to] = months.each_ref().map(|month| self.shell.month(month));
        if from == to { from } else { self.shell.with2("insight-period", "from", from, "to", to) }
    }

    pub(crate) fn quarter(&self, code: &str) -> String {
        super::scores::quarter_words(self.shell.language(), code)
    }

    /// Whether there are enough reviews to show figures of the facility.
    pub(crate) fn enough(&self, shown: &InsightShown) -> bool {
        shown.own() >= shown.minimum.max(1)
    }

    pub(crate) fn share(&self, share: &Option<f64>) -> String {
        share.map_or_else(|| self.shell.t("insight-few"), |share| self.shell.percent(&share))
    }

    pub(crate) fn days(&self, days: &Option<u64>) -> String {
        days.map_or_else(|| self.shell.t("insight-few"), |days| self.shell.n("insight-days", days))
    }

    pub(crate) fn mean(&self, figure: &(u64, Option<f64>)) -> String {
        match figure {
            (_, Some(mean)) => self.shell.decimal(mean),
            (0, None) => "–".to_owned(),
            _ => self.shell.t("insight-few"),
        }
    }

    pub(crate) fn themes(&self, shown: &InsightShown) -> BarChart {
        charts::themes(self, shown)
    }

    pub(crate) fn trend(&self, shown: &InsightShown) -> Option<Lines> {
        charts::trend(self, shown)
    }

    pub(crate) fn quarters(&self, shown: &InsightShown) -> Columns {
        charts::quarters(self, shown)
    }

    pub(crate) fn replies(&self, shown: &InsightShown) -> BarChart {
        charts::replies(self, shown)
    }

    pub(crate) fn handed(&self, shown: &InsightShown) -> Vec<[String; 3]> {
        shown.handed.rows(self.shell.language())
    }

    pub(crate) fn language_name(&self, code: &str) -> String {
        self.shell.language().name_of_language(code)
    }
}

impl InsightWordPage {
    pub(crate) fn period(&self) -> String {
        let [from, to] = self.months.each_ref().map(|month| self.shell.month(month));
        if from == to { from } else { self.shell.with2("insight-period", "from", from, "to", to) }
    }
}

impl InsightQuarter {
    pub(crate) fn own(&self) -> Option<f64> {
        self.own.1
    }

    pub(crate) fn sector(&self) -> Option<f64> {
        self.sector.1
    }
}

impl InsightShown {
    /// Own reviews of the period.
    pub fn own(&self) -> u64 {
        self.peers.first().map_or(0, |own| own.reviews)
    }
}
