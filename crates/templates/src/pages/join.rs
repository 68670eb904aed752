//! `/meedoen`: the pilots that providers can join, the form to apply, and the own application.

use crate::forms::{Choice, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use domain::pilot::{ApplicantKind, ApplicationState, LocationKind};

/// `/meedoen`: every programme with its conditions.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/join.html")]
pub struct JoinPage {
    /// The frame.
    pub shell: Shell,
    /// The programmes.
    pub programmes: Vec<ProgrammeView>,
}

/// A programme in words.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeView {
    /// Its id, as in addresses.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The call.
    pub call: String,
    /// The sectors in words, with commas between them.
    pub sectors: String,
    /// How long somebody takes part, in months.
    pub months: u64,
    /// How many applications can have a place.
    pub capacity: u64,
    /// When it starts.
    pub starts: Option<NaiveDate>,
    /// Last day on which one can apply.
    pub closes: Option<NaiveDate>,
    /// Whether one can apply today.
    pub open: bool,
    /// Its waves: number, places, and when each starts. Empty where there is one.
    pub waves: Vec<(u32, u64, Option<NaiveDate>)>,
    /// Its conditions in words.
    pub rules: Vec<String>,
}

/// `/meedoen/programma/{id}`: the form to apply. It goes to the same address.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/join_form.html")]
pub struct JoinFormPage {
    /// The frame.
    pub shell: Shell,
    /// The programme.
    pub programme: ProgrammeView,
    /// What was filled in.
    pub form: JoinForm,
    /// What is wrong.
    pub errors: FormErrors,
}

/// The form to apply as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct JoinForm {
    /// As what somebody applies.
    pub kinds: Vec<Choice>,
    /// Sectors to choose from; empty where the programme has one.
    pub sectors: Vec<Choice>,
    /// Name of the organisation.
    pub name: String,
    /// Municipalities with commas between them.
    pub municipalities: String,
    /// Whether a Lokaal Loket takes part.
    pub desks: Vec<Choice>,
    /// Its name.
    pub desk_name: String,
    /// First name of the contact person.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Why they apply.
    pub motivation: String,
    /// Whether the charter is accepted.
    pub accepts: bool,
    /// The locations.
    pub places: Vec<JoinPlace>,
}

/// A location of the form.
#[derive(Clone, Debug, Default)]
pub struct JoinPlace {
    /// From 1.
    pub number: usize,
    /// Address of its page here, or its name.
    pub text: String,
    /// Its municipality.
    pub municipality: String,
    /// Who runs it.
    pub organiser: String,
    /// For whom it is.
    pub kinds: Vec<Choice>,
    /// Whether the price depends on the income.
    pub income: Vec<Choice>,
    /// Whether it has a quality label.
    pub label: Vec<Choice>,
}

/// What an applicant sees on the way.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/join_step.html")]
pub struct JoinStepPage {
    /// The frame.
    pub shell: Shell,
    /// Which step.
    pub step: JoinStep,
    /// The token of the link; empty where there is none.
    pub token: String,
    /// How long the link in the mail works, in hours.
    pub link_hours: u64,
}

/// A step of somebody who applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinStep {
    /// Look in your mailbox.
    Thanks,
    /// Asks whether to confirm.
    Confirm,
    /// The link to confirm is too old.
    Expired,
}

/// `/meedoen/aanvraag/{token}`: the own application.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/join_own.html")]
pub struct OwnApplicationPage {
    /// The frame.
    pub shell: Shell,
    /// The token of the link.
    pub token: String,
    /// Title of the programme.
    pub programme: String,
    /// Name of the organisation.
    pub applicant: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The wave that it is in.
    pub wave: Option<u32>,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// Since when it stands there.
    pub moved_at: DateTime<Utc>,
    /// Names of the locations that take part.
    pub locations: Vec<String>,
    /// Whether it can be taken back.
    pub can_withdraw: bool,
}

impl JoinStepPage {
    pub(crate) fn title(&self) -> String {
        self.shell.t(match self.step {
            JoinStep::Thanks => "follow-thanks-title",
            JoinStep::Confirm => "pilot-confirm-link",
            JoinStep::Expired => "expired-title",
        })
    }
}

impl Language {
    /// Where an application stands, in a word or two.
    pub fn application_state(self, state: ApplicationState) -> String {
        self.t(match state {
            ApplicationState::Interest => "pilot-state-interest",
            ApplicationState::Applied => "pilot-state-applied",
            ApplicationState::ProvisionallySelected => "pilot-state-provisionally-selected",
            ApplicationState::Selected => "pilot-state-selected",
            ApplicationState::Onboarding => "pilot-state-onboarding",
            ApplicationState::Live => "pilot-state-live",
            ApplicationState::Paused => "pilot-state-paused",
            ApplicationState::Completed => "pilot-state-completed",
            ApplicationState::Left => "pilot-state-left",
            ApplicationState::Refused => "pilot-state-refused",
            ApplicationState::Withdrawn => "pilot-state-withdrawn",
        })
    }

    /// As what somebody applies.
    pub fn applicant_kind(self, kind: ApplicantKind) -> String {
        self.t(match kind {
            ApplicantKind::HuisVanHetKind => "pilot-kind-huis-van-het-kind",
            ApplicantKind::Organiser => "pilot-kind-organiser",
            ApplicantKind::Partnership => "pilot-kind-partnership",
            ApplicantKind::LocalAuthority => "pilot-kind-local-authority",
            ApplicantKind::Other => "pilot-kind-other",
        })
    }

    /// For whom a location is.
    pub fn location_kind(self, kind: LocationKind) -> String {
        self.t(match kind {
            LocationKind::BabyToddler => "pilot-place-baby-toddler",
            LocationKind::Preschool => "pilot-place-preschool",
            LocationKind::SchoolAge => "pilot-place-school-age",
            LocationKind::Other => "pilot-place-other",
        })
    }

    /// Yes, no or not known, to choose from; `current` is `ja`, `nee` or empty.
    pub fn yes_no(self, current: &str) -> Vec<Choice> {
        let words = [("", "pilot-unknown"), ("ja", "pilot-yes"), ("nee", "pilot-no")];
        words.map(|(value, key)| Choice::new(value, self.t(key), current)).into()
    }
}

impl Shell {
    pub(crate) fn application_state(&self, state: &ApplicationState) -> String {
        self.language.application_state(*state)
    }
}

fn sample_programme() -> ProgrammeView {
    ProgrammeView {
        id: "vals".to_owned(),
        title: "<b>Vals & Echt</b>".to_owned(),
        call: "Een oproep <i>zonder</i> opmaak.".to_owned(),
        sectors: "Kinderopvang".to_owned(),
        months: 24,
        capacity: 6,
        starts: NaiveDate::from_ymd_opt(2027, 1, 11),
        closes: NaiveDate::from_ymd_opt(2026, 12, 31),
        open: true,
        waves: vec![(1, 2, NaiveDate::from_ymd_opt(2027, 1, 11)), (2, 4, None)],
        rules: vec!["Minstens 2 <locaties>.".to_owned()],
    }
}

impl Sample for JoinPage {
    fn samples(language: Language) -> Vec<Self> {
        let closed =
            ProgrammeView { id: "dicht".to_owned(), open: false, waves: vec![], ..sample_programme() };
        let page = |programmes| Self { shell: Shell::new(language, "/meedoen", true), programmes };
        vec![page(vec![sample_programme(), closed]), page(Vec::new())]
    }
}

impl Sample for JoinFormPage {
    fn samples(language: Language) -> Vec<Self> {
        let kinds = |current: &str| {
            let one =
                |kind: &ApplicantKind| Choice::new(kind.as_str(), language.applicant_kind(*kind), current);
            ApplicantKind::ALL.iter().map(one).collect()
        };
        let place = |number| JoinPlace {
            number,
            text: "<b>De Lelie</b>".to_owned(),
            kinds: vec![Choice::new("other", language.location_kind(LocationKind::Other), "other")],
            income: language.yes_no("ja"),
            label: language.yes_no(""),
            ..JoinPlace::default()
        };
        let form = |sectors| JoinForm {
            kinds: kinds("organiser"),
            sectors,
            name: "<b>\"vzw\"</b>".to_owned(),
            desks: language.yes_no("ja"),
            motivation: "</textarea>".to_owned(),
            accepts: true,
            places: vec![place(1), place(2)],
            ..JoinForm::default()
        };
        let wrong = FormErrors(vec![crate::forms::FormError {
            field: "email".to_owned(),
            message: "Dit is geen <adres>.".to_owned(),
        }]);
        let page = |form, errors| Self {
            shell: Shell::new(language, "/meedoen", true),
            programme: sample_programme(),
            form,
            errors,
        };
        let sectors = crate::choices::sectors(language, "");
        vec![page(form(sectors), FormErrors::none()), page(form(Vec::new()), wrong)]
    }
}

impl Sample for JoinStepPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |step| Self {
            shell: Shell::new(language, "/meedoen", true),
            step,
            token: "TOKEN".to_owned(),
            link_hours: 72,
        };
        [JoinStep::Thanks, JoinStep::Confirm, JoinStep::Expired].map(page).into()
    }
}

impl Sample for OwnApplicationPage {
    fn samples(language: Language) -> Vec<Self> {
        let at = DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default();
        let page = |(state, wave): (&ApplicationState, Option<u32>)| Self {
            shell: Shell::new(language, "/meedoen", true),
            token: "TOKEN".to_owned(),
            programme: "<b>Vals & Echt</b>".to_owned(),
            applicant: "vzw <Verzonnen>".to_owned(),
            state: *state,
            wave,
            created_at: at,
            moved_at: at,
            locations: if wave.is_some() { vec!["De <Lelie>".to_owned()] } else { Vec::new() },
            can_withdraw: !state.is_over(),
        };
        ApplicationState::ALL.iter().zip([None, Some(1)].into_iter().cycle()).map(page).collect()
    }
}
