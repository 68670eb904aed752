//! Checklists of applications to a pilot: their steps, and the board on which a manager sees who is stuck.

use crate::forms::Choice;
use crate::{Language, PilotSignedIn, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::Sector;
use domain::pilot::{ApplicationState, Checklist, ChecklistStep, StepStanding};

/// A step as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// In a word or two.
    pub name: String,
    /// Whether all of it is done.
    pub done: bool,
    /// Whether something can be done about it now.
    pub timely: bool,
    /// How far it is, or when it was done and by whom, in words.
    pub standing: String,
}

/// The checklist of an application as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistView {
    /// Its steps, in order.
    pub steps: Vec<StepView>,
    /// What is to be done now, in words; that it is somebody else's turn where there is nothing.
    pub next: String,
    /// How many steps are done.
    pub done: u64,
    /// Of how many.
    pub of: u64,
}

impl ChecklistView {
    /// A checklist in words.
    pub fn of(language: Language, list: &Checklist) -> Self {
        let step = |one: &StepStanding| StepView {
            name: language.checklist_name(one.step),
            done: one.is_done(),
            timely: one.step.is_timely(list.state),
            standing: language.step_standing(one, list.state),
        };
        Self {
            steps: list.steps.iter().map(step).collect(),
            next: language.checklist_next(list),
            done: list.steps.iter().filter(|one| one.is_done()).count() as u64,
            of: list.steps.len() as u64,
        }
    }

    /// The steps at a glance, for the eye.
    pub(crate) fn signs(&self) -> String {
        self.steps.iter().map(|step| if step.done { '●' } else { '○' }).collect()
    }
}

impl Language {
    /// A step, as something to do.
    pub fn checklist_step(self, step: ChecklistStep) -> String {
        self.t(match step {
            ChecklistStep::Contacts => "checklist-contacts",
            ChecklistStep::Charter => "checklist-charter",
            ChecklistStep::FacilityData => "checklist-facility-data",
            ChecklistStep::Members => "checklist-members",
            ChecklistStep::HandedOut => "checklist-handed-out",
            ChecklistStep::FirstReview => "checklist-first-review",
        })
    }

    /// A step in a word or two.
    pub fn checklist_name(self, step: ChecklistStep) -> String {
        self.t(match step {
            ChecklistStep::Contacts => "instap-contacts",
            ChecklistStep::Charter => "instap-charter",
            ChecklistStep::FacilityData => "instap-data",
            ChecklistStep::Members => "instap-members",
            ChecklistStep::HandedOut => "instap-invitations",
            ChecklistStep::FirstReview => "instap-review",
        })
    }

    /// What is to be done now.
    pub fn checklist_next(self, list: &Checklist) -> String {
        match list.next() {
            Some(step) => self.checklist_step(step),
            None if list.waits_for_manager() => self.t("instap-waits-manager"),
            None if list.is_complete() => self.t("instap-complete"),
            None if list.state == ApplicationState::Paused => self.t("instap-paused"),
            None => self.t("instap-waits-readers"),
        }
    }

    fn step_standing(self, step: &StepStanding, state: ApplicationState) -> String {
        let by = step.by.map(|function| self.member_function(function));
        match (step.is_done(), step.at.map(|at| self.date(&at)), by) {
            (true, Some(day), Some(by)) => self.with2("instap-done-by", "day", day, "who", by),
            (true, Some(day), None) => self.with("instap-done-on", "day", day),
            (true, None, _) => self.t("instap-done"),
            (false, ..) if !step.step.is_timely(state) => self.t("instap-later"),
            (false, ..) if step.of > 1 => self.with2("instap-part", "done", step.done, "of", step.of),
            (false, ..) => self.t("instap-open"),
        }
    }
}

/// `/piloot/programma/{id}/instap`: who gets ready, and who is stuck.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/onboarding_board.html")]
pub struct OnboardingBoardPage {
    /// The frame.
    pub shell: Shell,
    /// Id of the programme.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How many applications there are, and how many of them are stuck, whatever is shown.
    pub all: (u64, u64),
    /// From how many days without progress an application is stuck.
    pub stuck_days: u64,
    /// The sectors of the columns.
    pub sectors: Vec<Sector>,
    /// How many there are, and how many of them are stuck: a row for each phase and wave, a cell for each sector.
    pub sums: Vec<SumRow>,
    /// The phases, sectors and waves to choose from.
    pub choices: [Vec<Choice>; 3],
    /// What is shown, stuck first.
    pub rows: Vec<OnboardingRow>,
}

/// A phase and a wave: the cells in the order of the sectors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumRow {
    /// The phase.
    pub state: ApplicationState,
    /// The wave.
    pub wave: Option<u32>,
    /// The sector, how many, and how many of them are stuck.
    pub cells: Vec<(Sector, u64, u64)>,
}

/// An application on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnboardingRow {
    /// Its id.
    pub id: String,
    /// Name of the organisation.
    pub applicant: String,
    /// Its sector.
    pub sector: Sector,
    /// Where it stands.
    pub state: ApplicationState,
    /// The wave that it is in.
    pub wave: Option<u32>,
    /// Its checklist.
    pub list: ChecklistView,
    /// For how many days nothing has happened.
    pub days: u64,
    /// Whether it is stuck.
    pub stuck: bool,
}

pub(super) fn sample_list(done: u64) -> ChecklistView {
    let step = |n: u64| StepView {
        name: "Gegevens <nagekeken>".to_owned(),
        done: n < done,
        timely: n < 4,
        standing: "Gedaan door <iemand>.".to_owned(),
    };
    ChecklistView { steps: (0..6).map(step).collect(), next: "Kijk <na>.".to_owned(), done, of: 6 }
}

impl Sample for OnboardingBoardPage {
    fn samples(language: Language) -> Vec<Self> {
        let manager = PilotSignedIn { name: "Pim <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
        let row = |stuck: bool, days: u64| OnboardingRow {
            id: days.to_string(),
            applicant: "vzw <Verzonnen>".to_owned(),
            sector: Sector::Elderly,
            state: ApplicationState::Onboarding,
            wave: stuck.then_some(1),
            list: sample_list(days % 7),
            days,
            stuck,
        };
        let choice = || vec![Choice::new("", "Alle <fasen>", "")];
        let page = Self {
            shell: Shell::new(language, "/piloot/programmas", true).for_pilot_manager(manager),
            id: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            all: (2, 1),
            stuck_days: 14,
            sectors: vec![Sector::Childcare, Sector::Elderly],
            sums: vec![SumRow {
                state: ApplicationState::Onboarding,
                wave: Some(1),
                cells: vec![(Sector::Childcare, 0, 0), (Sector::Elderly, 2, 1)],
            }],
            choices: [choice(), choice(), choice()],
            rows: vec![row(true, 20), row(false, 1)],
        };
        let empty = Self { all: (0, 0), sums: vec![], rows: vec![], ..page.clone() };
        let nothing_found = Self { rows: vec![], ..page.clone() };
        vec![page, empty, nothing_found]
    }
}

/// A day as samples show it.
pub(super) fn sample_moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default()
}
