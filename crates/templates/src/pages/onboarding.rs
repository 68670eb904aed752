//! `/aanbieder/instap`: what an applicant to a pilot still has to do, step by step.

use super::checklist::{ChecklistView, sample_list, sample_moment};
use crate::forms::{Choice, FormErrors};
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::pilot::ApplicationState;

/// `/aanbieder/instap` for who has none, or several.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/onboardings.html")]
pub struct OnboardingsPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The applications.
    pub rows: Vec<OnboardingCard>,
}

/// An application; its page is `/aanbieder/instap/ID`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnboardingCard {
    /// Its id.
    pub id: String,
    /// Name of the programme.
    pub programme: String,
    /// Name of the organisation that applied.
    pub applicant: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The wave that it is in.
    pub wave: Option<u32>,
    /// How it stands.
    pub list: ChecklistView,
}

/// `/aanbieder/instap/ID`: the steps, each with its form, POSTed to the same address with `doe`: `contact`, `weg`,
/// `charter`, `gegevens` or `uitgedeeld`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/onboarding.html")]
pub struct OnboardingPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The application.
    pub card: OnboardingCard,
    /// Whether there are others.
    pub others: bool,
    /// Whether the member may do more than read.
    pub may_act: bool,
    /// The contact persons.
    pub contacts: Vec<ContactRow>,
    /// The form to add one.
    pub contact: ContactForm,
    /// The charter.
    pub charter: CharterView,
    /// The facilities that take part.
    pub places: Vec<PlaceRow>,
    /// Whether invitations can be handed out by now.
    pub live: bool,
    /// How many invitations a member says to have handed out.
    pub handed_out: Option<u32>,
    /// That number as it was typed.
    pub count: String,
    /// What is wrong.
    pub errors: FormErrors,
}

/// A contact person.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: String,
    /// As what the person works there.
    pub function: String,
    /// E-mail address and telephone number.
    pub reach: String,
}

impl std::fmt::Debug for ContactRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactRow").finish_non_exhaustive()
    }
}

/// The form to add a contact person: `name`, `email`, `phone`, `function` and `language`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactForm {
    /// Name, e-mail address and telephone number, as they were typed.
    pub typed: [String; 3],
    /// The functions to choose from.
    pub functions: Vec<Choice>,
    /// The languages to choose from.
    pub languages: Vec<Choice>,
}

/// The charter; accepted with `version` and `accepts`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterView {
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub lead: String,
    /// What the organisation promises.
    pub promises: Vec<String>,
    /// What the platform promises.
    pub ours: Vec<String>,
    /// That this version was accepted: when, and by whom in words.
    pub accepted: Option<(DateTime<Utc>, Option<String>)>,
    /// Whether an older version was.
    pub older: bool,
}

/// A facility; confirmed with `facility` and `correction`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the register says: names and values, without those that it does not know.
    pub facts: Vec<(String, String)>,
    /// Whether the member may confirm it.
    pub mine: bool,
    /// When somebody did.
    pub checked: Option<DateTime<Utc>>,
    /// What has to be corrected, as it was said or typed.
    pub correction: String,
    /// Whether whoever runs it has a member or an invitation.
    pub reached: bool,
    /// How many batches of posters, letters and codes were made.
    pub papers: u64,
}

impl OnboardingPage {
    pub(crate) fn wrong(&self, place: &PlaceRow) -> Option<&str> {
        self.errors.of(&format!("correction-{}", place.id))
    }
}

impl Language {
    /// What the register says of a facility, names and values, without those that it does not know.
    pub fn register_facts(self, facility: &domain::Facility) -> Vec<(String, String)> {
        let place = [facility.postcode.clone(), facility.municipality.clone()];
        let place: Vec<String> = place.into_iter().flatten().collect();
        let facts = [
            ("instap-fact-organiser", facility.organiser.clone()),
            ("instap-fact-street", facility.street.clone()),
            ("instap-fact-place", Some(place.join(" "))),
            ("instap-fact-phone", facility.phone.clone()),
            ("instap-fact-email", facility.email.clone()),
            ("instap-fact-website", facility.website.clone()),
            ("instap-fact-capacity", facility.capacity.map(|places| places.to_string())),
        ];
        let known = facts.into_iter().filter_map(|(key, value)| Some((self.t(key), value?)));
        known.filter(|(_, value)| !value.is_empty()).collect()
    }
}

fn sample_shell(language: Language) -> Shell {
    let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    Shell::new(language, "/aanbieder/instap", true).for_member(MemberSignedIn { name, csrf_token })
}

fn sample_card(id: &str, done: u64) -> OnboardingCard {
    OnboardingCard {
        id: id.to_owned(),
        programme: "<b>Vals & Echt</b>".to_owned(),
        applicant: "vzw <Verzonnen>".to_owned(),
        state: ApplicationState::Onboarding,
        wave: Some(1),
        list: sample_list(done),
    }
}

impl Sample for OnboardingsPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = sample_shell(language);
        let rows = vec![sample_card("1", 2), sample_card("2", 6)];
        vec![Self { shell: shell.clone(), rows }, Self { shell, rows: vec![] }]
    }
}

impl Sample for OnboardingPage {
    fn samples(language: Language) -> Vec<Self> {
        let place = |id: &str, checked: bool| PlaceRow {
            id: id.to_owned(),
            name: "De <Verzonnen> Linde".to_owned(),
            facts: vec![("Straat".to_owned(), "Dorp <1>".to_owned())],
            mine: !checked,
            checked: checked.then(sample_moment),
            correction: "De <straat> klopt niet.".to_owned(),
            reached: checked,
            papers: 2,
        };
        let text = || vec!["We <beloven> iets.".to_owned()];
        let charter = CharterView {
            version: "1".to_owned(),
            title: "Charter <1>".to_owned(),
            lead: "Dit <spreken> we af.".to_owned(),
            promises: text(),
            ours: text(),
            accepted: None,
            older: true,
        };
        let wrong = |pointer: &str| domain::FieldError::new(pointer, "required", "Vul dit in.");
        let pointers =
            ["/name", "/email", "/phone", "/function", "/language", "/accepts", "/correction-a", "/count"];
        let page = Self {
            shell: sample_shell(language),
            card: sample_card("1", 2),
            others: true,
            may_act: true,
            contacts: vec![ContactRow {
                id: "c".to_owned(),
                name: "Jana <V>".to_owned(),
                function: "directie".to_owned(),
                reach: "jana@example.org".to_owned(),
            }],
            contact: ContactForm {
                typed: ["<Jana>".to_owned(), "x".to_owned(), String::new()],
                functions: language.member_functions("staff"),
                languages: Language::poster_languages("nl"),
            },
            charter: charter.clone(),
            places: vec![place("a", false), place("b", true)],
            live: true,
            handed_out: None,
            count: "<40>".to_owned(),
            errors: FormErrors::from_fields(&pointers.map(wrong)),
        };
        let accepted =
            CharterView { accepted: Some((sample_moment(), Some("directie".to_owned()))), ..charter };
        let reads = Self {
            may_act: false,
            others: false,
            live: false,
            charter: accepted,
            contacts: vec![],
            places: vec![],
            handed_out: Some(40),
            errors: FormErrors::none(),
            ..page.clone()
        };
        let done = Self { handed_out: Some(40), errors: FormErrors::none(), ..page.clone() };
        vec![page, reads, done]
    }
}
