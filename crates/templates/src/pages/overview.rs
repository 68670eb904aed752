//! `/piloot/overzicht` and `/inspectie/maand`: what pilot managers and the inspectorate see added up.

use crate::chart::{Bar, BarChart, BarGroup, Column, Columns, WeekRows};
use crate::forms::{Choice, FormErrors};
use crate::{InspectorSignedIn, Language, PilotSignedIn, Sample, Shell, Speak, helpers};
use askama::Template;
use chrono::NaiveDate;
use domain::pilot::ApplicationState;
use domain::{Sector, SignalKind};

/// `/piloot/overzicht`: the goals of the pilots in numbers.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/overview.html")]
pub struct OverviewPage {
    /// The frame, with the manager.
    pub shell: Shell,
    /// The manager's sectors, all of them first.
    pub sectors: Vec<Choice>,
    /// The first and the last month, as they stand in the form.
    pub months: [String; 2],
    /// What is wrong: fields `sector`, `van` and `tot`.
    pub errors: FormErrors,
    /// The figures; none where something is wrong.
    pub shown: Option<OverviewShown>,
}

/// The figures of some months.
#[derive(Clone, Debug, Default)]
pub struct OverviewShown {
    /// The first and the last month: `2026-05`.
    pub months: [String; 2],
    /// Reviews, and of those the wholly positive and the answered ones.
    pub reviews: [u64; 3],
    /// Within how many days half of the answers came.
    pub answer_days: Option<u64>,
    /// Applications by phase now; those without any are left out.
    pub phases: Vec<(ApplicationState, u64)>,
    /// Week by week: its Monday, and how many take part in each of the phases of [`OverviewShown::phases`].
    pub weeks: Vec<(NaiveDate, Vec<u64>)>,
    /// Month by month: `2026-05`, reviews, wholly positive ones, answered ones.
    pub by_month: Vec<(String, [u64; 3])>,
    /// Languages by code.
    pub languages: Vec<(String, u64)>,
    /// Kinds of helpers by code.
    pub helped: Vec<(String, u64)>,
    /// Decisions by sector: in all, published, refused, sent back, and the median of minutes.
    pub decisions: Vec<(Sector, [u64; 4], Option<u64>)>,
    /// How many municipalities have a review.
    pub reached: u64,
    /// How many municipalities have an open facility.
    pub municipalities: u64,
    /// The map, as HTML of ours.
    pub map: String,
    /// The address of the figures as a file.
    pub file: String,
}

/// `/inspectie/maand`: what a month adds up to. None stands for a number that is too small to tell.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/inspectorate_month.html")]
pub struct InspectorateMonthPage {
    /// The frame, with the inspector.
    pub shell: Shell,
    /// The months to choose from, newest first.
    pub months: Vec<Choice>,
    /// The month: `2026-11`.
    pub month: String,
    /// Whether it is still going on.
    pub going_on: bool,
    /// Signals that were handed over, and how many of them were received.
    pub signals: [Option<u64>; 2],
    /// Within how many minutes half of them were received.
    pub median_minutes: Option<u64>,
    /// Signals by sector.
    pub sectors: Vec<(Sector, Option<u64>)>,
    /// Signals by province.
    pub provinces: Vec<(String, Option<u64>)>,
    /// Signals by kind.
    pub kinds: Vec<(SignalKind, Option<u64>)>,
    /// Decisions by sector: published and refused.
    pub decisions: Vec<(Sector, [Option<u64>; 2])>,
    /// The smallest number that is told, apart from 0.
    pub least: u64,
}

impl OverviewPage {
    pub(crate) fn period(&self, months: &[String; 2]) -> String {
        let [from, to] = months.each_ref().map(|month| self.shell.month(month));
        if from == to { from } else { self.shell.with2("insight-period", "from", from, "to", to) }
    }

    /// Whether no review came online.
    pub(crate) fn nothing(&self, shown: &OverviewShown) -> bool {
        shown.reviews[0] == 0
    }

    pub(crate) fn share(&self, part: &u64, all: &u64) -> String {
        if *all == 0 { "–".to_owned() } else { self.shell.percent(&(*part as f64 / *all as f64)) }
    }

    pub(crate) fn days(&self, days: &Option<u64>) -> String {
        days.map_or_else(|| "–".to_owned(), |days| self.shell.n("insight-days", days))
    }

    pub(crate) fn waited(&self, minutes: &Option<u64>) -> String {
        minutes.map_or_else(|| "–".to_owned(), |minutes| took(&self.shell, minutes))
    }

    pub(crate) fn language_name(&self, code: &str) -> String {
        self.shell.language().name_of_language(code)
    }

    pub(crate) fn helper(&self, code: &str) -> String {
        code.parse().map_or_else(|_| code.to_owned(), |helper| helpers::helper(self.shell.language(), helper))
    }

    pub(crate) fn phases(&self, shown: &OverviewShown) -> BarChart {
        let most = shown.phases.iter().map(|(_, count)| *count).max().unwrap_or_default();
        let bar = |(state, count): &(ApplicationState, u64)| {
            Bar::plain(self.shell.application_state(state), *count as f64, count.to_string())
        };
        BarChart {
            language: self.shell.language(),
            id: "grafiek-fasen".to_owned(),
            title: self.shell.t("overview-phases"),
            description: self.shell.t("overview-phases-explained"),
            label_head: self.shell.t("overview-phase"),
            value_head: self.shell.t("overview-participants"),
            interval_head: None,
            note_head: None,
            groups: vec![BarGroup { label: String::new(), bars: shown.phases.iter().map(bar).collect() }],
            end: most as f64,
        }
    }

    pub(crate) fn by_week(&self, shown: &OverviewShown) -> WeekRows {
        let row = |(place, (state, _)): (usize, &(ApplicationState, u64))| {
            let counts = shown.weeks.iter().map(|(_, counts)| counts.get(place).copied().unwrap_or_default());
            (self.shell.application_state(state), counts.collect())
        };
        WeekRows {
            language: self.shell.language(),
            id: "grafiek-weken".to_owned(),
            title: self.shell.t("overview-weeks-text"),
            description: self.shell.with("overview-weeks-explained", "count", shown.weeks.len()),
            label_head: self.shell.t("overview-week"),
            labels: shown.weeks.iter().map(|(monday, _)| self.shell.day(monday)).collect(),
            rows: shown.phases.iter().enumerate().map(row).collect(),
        }
    }

    pub(crate) fn over_time(&self, shown: &OverviewShown) -> Columns {
        let last = shown.by_month.len().saturating_sub(1);
        let column = |(place, (month, counts)): (usize, &(String, [u64; 3]))| Column {
            label: self.shell.month(month),
            value: counts[0] as f64,
            text: counts[0].to_string(),
            marked: place == last,
        };
        Columns {
            language: self.shell.language(),
            id: "grafiek-maanden".to_owned(),
            title: self.shell.t("overview-by-month"),
            description: self.shell.with("overview-by-month-explained", "count", shown.reviews[0]),
            label_head: self.shell.t("overview-month"),
            value_head: self.shell.t("figures-reviews"),
            columns: shown.by_month.iter().enumerate().map(column).collect(),
        }
    }
}

impl InspectorateMonthPage {
    pub(crate) fn number(&self, number: &Option<u64>) -> String {
        number
            .map_or_else(|| self.shell.with("month-small", "least", self.least), |number| number.to_string())
    }

    pub(crate) fn waited(&self, minutes: &Option<u64>) -> String {
        minutes.map_or_else(|| "–".to_owned(), |minutes| took(&self.shell, minutes))
    }

    pub(crate) fn province(&self, name: &str) -> String {
        if name.is_empty() { self.shell.t("month-no-province") } else { name.to_owned() }
    }
}

/// A time in words: minutes below two hours, hours below two days, else days.
fn took(shell: &Shell, minutes: u64) -> String {
    match minutes {
        0..120 => shell.n("took-minutes", minutes),
        120..2880 => shell.n("took-hours", minutes / 60),
        _ => shell.n("took-days", minutes / 1440),
    }
}

impl Sample for OverviewPage {
    fn samples(language: Language) -> Vec<Self> {
        let manager = PilotSignedIn { name: "Pim <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
        let monday = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap_or_default();
        let shown = OverviewShown {
            months: ["2026-10".to_owned(), "2026-11".to_owned()],
            reviews: [12, 6, 3],
            answer_days: Some(4),
            phases: vec![(ApplicationState::Applied, 3), (ApplicationState::Live, 2)],
            weeks: vec![(monday, vec![3, 2])],
            by_month: vec![("2026-10".to_owned(), [4, 2, 1]), ("2026-11".to_owned(), [8, 4, 2])],
            languages: vec![("nl".to_owned(), 10), ("fr".to_owned(), 2)],
            helped: vec![("family".to_owned(), 1), ("<wie>".to_owned(), 1)],
            decisions: vec![
                (Sector::Childcare, [9, 6, 1, 2], Some(50)),
                (Sector::Elderly, [9, 6, 1, 2], Some(500)),
                (Sector::Disability, [9, 6, 1, 2], Some(50_000)),
                (Sector::YouthCare, [0; 4], None),
            ],
            reached: 1,
            municipalities: 300,
            map: crate::pages::CoverageMap::sample(language).html().unwrap_or_default(),
            file: "/api/pilot/v1/dashboard.csv".to_owned(),
        };
        let full = Self {
            shell: Shell::new(language, "/piloot/overzicht", true).for_pilot_manager(manager),
            sectors: vec![Choice::new("", "Alle <sectoren>", "")],
            months: ["2026-10".to_owned(), "2026-11".to_owned()],
            errors: FormErrors::none(),
            shown: Some(shown),
        };
        let wrong = [domain::FieldError::new("/van", "bad_period", "Dit is geen <maand>.")];
        let errors = FormErrors::in_language(language, &wrong);
        let one = ["2026-11".to_owned(), "2026-11".to_owned()];
        let empty = OverviewShown { months: one, ..OverviewShown::default() };
        vec![full.clone(), Self { shown: Some(empty), ..full.clone() }, Self { shown: None, errors, ..full }]
    }
}

impl Sample for InspectorateMonthPage {
    fn samples(language: Language) -> Vec<Self> {
        let inspector =
            InspectorSignedIn { name: "Ine <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
        let full = Self {
            shell: Shell::new(language, "/inspectie/maand", true).for_inspector(inspector),
            months: vec![Choice::new("2026-11", "november 2026", "2026-11")],
            month: "2026-11".to_owned(),
            going_on: true,
            signals: [Some(12), None],
            median_minutes: Some(90),
            sectors: vec![(Sector::Childcare, Some(12)), (Sector::Elderly, None)],
            provinces: vec![("Antwerpen".to_owned(), Some(12)), (String::new(), None)],
            kinds: SignalKind::ALL.iter().map(|kind| (*kind, Some(0))).collect(),
            decisions: vec![(Sector::Childcare, [Some(20), None])],
            least: 5,
        };
        vec![Self { going_on: false, median_minutes: None, provinces: vec![], ..full.clone() }, full]
    }
}
