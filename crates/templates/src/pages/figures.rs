//! `/cijfers`: what is published, by sector, province and municipality over time.

mod charts;
mod sample;

use crate::chart::{BarChart, Columns, Trend};
use crate::forms::{Choice, FormErrors};
use crate::{Shell, Speak};
use askama::Template;

/// `/cijfers`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/figures.html")]
pub struct FiguresPage {
    /// The frame.
    pub shell: Shell,
    /// What can be chosen, and what is.
    pub form: FiguresForm,
    /// What is wrong with what was chosen.
    pub errors: FormErrors,
    /// The figures; none where something is wrong.
    pub shown: Option<FiguresShown>,
    /// From how many reviews a score is shown.
    pub minimum: u64,
}

/// The form on top.
#[derive(Clone, Debug, Default)]
pub struct FiguresForm {
    /// The sectors, all of them first.
    pub sectors: Vec<Choice>,
    /// The provinces, all of them first.
    pub provinces: Vec<Choice>,
    /// The municipality as it was typed.
    pub municipality: String,
    /// Names to choose from.
    pub municipalities: Vec<String>,
    /// Quarters or years.
    pub grains: Vec<Choice>,
    /// First years.
    pub from: Vec<Choice>,
    /// Last years.
    pub to: Vec<Choice>,
}

/// The figures of what was chosen.
#[derive(Clone, Debug, Default)]
pub struct FiguresShown {
    /// What was chosen, such as "Kinderopvang, Oost-Vlaanderen".
    pub title: String,
    /// The first and the last year.
    pub years: (i32, i32),
    /// Everything together.
    pub whole: FiguresLine,
    /// Period by period, oldest first; `name` is such as `2026-Q4` or `2026`.
    pub periods: Vec<FiguresLine>,
    /// Whether the last period is still going on.
    pub going_on: bool,
    /// By sector, province or municipality, as far as none is chosen.
    pub groups: Vec<FiguresGroup>,
    /// The address of the table as a file, and of the same as JSON.
    pub files: [String; 2],
}

/// The lines of one kind.
#[derive(Clone, Debug)]
pub struct FiguresGroup {
    /// By what they are told apart.
    pub kind: FiguresKind,
    /// The lines.
    pub lines: Vec<FiguresLine>,
}

/// By what lines are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiguresKind {
    /// By sector.
    Sector,
    /// By province.
    Province,
    /// By municipality.
    Municipality,
}

/// One line of figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FiguresLine {
    /// What it is about: in words, or the code of a period.
    pub name: String,
    /// The address of the same page narrowed to it; empty where there is none.
    pub href: String,
    /// Published reviews.
    pub reviews: u64,
    /// Their mean, 1 to 5; none of too few.
    pub mean: Option<f64>,
    /// Facilities with a review.
    pub reviewed: u64,
    /// All facilities; none for a period.
    pub facilities: Option<u64>,
}

impl FiguresPage {
    /// Whether there is anything to see.
    pub(crate) fn empty(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.whole.reviews == 0)
    }

    /// A quarter or a year in words.
    pub(crate) fn period(&self, code: &str) -> String {
        super::scores::quarter_words(self.shell.language(), code)
    }

    /// A mean, or that there are too few for one.
    pub(crate) fn mean(&self, line: &FiguresLine) -> String {
        match line.mean {
            Some(mean) => self.shell.decimal(&mean),
            None if line.reviews == 0 => "–".to_owned(),
            None => self.shell.t("figures-too-few"),
        }
    }

    /// How many facilities have a review, of how many.
    pub(crate) fn reached(&self, line: &FiguresLine) -> String {
        match line.facilities {
            Some(all) => self.shell.with2("figures-of", "count", line.reviewed, "of", all),
            None => line.reviewed.to_string(),
        }
    }

    pub(crate) fn years(&self, shown: &FiguresShown) -> String {
        match shown.years {
            (from, to) if from == to => from.to_string(),
            (from, to) => self.shell.with2("figures-years", "from", from, "to", to),
        }
    }

    pub(crate) fn kind(&self, kind: &FiguresKind) -> String {
        self.shell.t(match kind {
            FiguresKind::Sector => "figures-by-sector",
            FiguresKind::Province => "figures-by-province",
            FiguresKind::Municipality => "figures-by-municipality",
        })
    }

    pub(crate) fn kind_id(&self, kind: &FiguresKind) -> &'static str {
        match kind {
            FiguresKind::Sector => "per-sector",
            FiguresKind::Province => "per-provincie",
            FiguresKind::Municipality => "per-gemeente",
        }
    }

    pub(crate) fn over_time(&self, shown: &FiguresShown) -> Columns {
        charts::over_time(self, shown)
    }

    pub(crate) fn means(&self, shown: &FiguresShown) -> Option<Trend> {
        charts::means(self, shown)
    }

    pub(crate) fn bars(&self, group: &FiguresGroup) -> [BarChart; 2] {
        charts::bars(self, group)
    }
}
