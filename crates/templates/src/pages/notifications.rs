//! `/aanbieder/meldingen`: how a member hears that reviews come online, and in which language mails come.

use crate::forms::{Choice, FormError, FormErrors};
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/aanbieder/meldingen`. Each row POSTs to `/aanbieder/meldingen/ID` with `frequency`; the language POSTs to the page
/// itself with `language`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/notifications.html")]
pub struct NotificationsPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// Languages of the mails, to choose from.
    pub languages: Vec<Choice>,
    /// What is wrong: field `language`.
    pub errors: FormErrors,
    /// The facilities.
    pub rows: Vec<NotificationRow>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// A facility, and how the member hears of it.
#[derive(Clone, Debug)]
pub struct NotificationRow {
    /// The facility's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How often, to choose from.
    pub frequency: Vec<Choice>,
}

/// `/aanbieder/meldingen/stop/TOKEN`: the link to stop in a mail to a member.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/notifications_stop.html")]
pub struct StopNewsPage {
    /// The frame.
    pub shell: Shell,
    /// The token of the address; empty once it is done.
    pub token: String,
}

impl Language {
    /// How often a mail comes, to choose from.
    pub fn news_frequencies(self, current: &str) -> Vec<Choice> {
        [
            ("at_once", "news-at-once"),
            ("daily", "news-daily"),
            ("weekly", "news-weekly"),
            ("none", "news-none"),
        ]
        .map(|(value, key)| Choice::new(value, self.t(key), current))
        .into()
    }
}

impl Sample for NotificationsPage {
    fn samples(language: Language) -> Vec<Self> {
        let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
        let shell = Shell::new(language, "/aanbieder/meldingen", true)
            .for_member(MemberSignedIn { name, csrf_token });
        let row = |id: &str, often| NotificationRow {
            id: id.to_owned(),
            name: "De <Verzonnen> Linde".to_owned(),
            frequency: language.news_frequencies(often),
        };
        let languages = Language::poster_languages("fr");
        let empty =
            Self { shell, languages, errors: FormErrors::none(), rows: vec![], next: None, first: None };
        let wrong = FormError { field: "language".to_owned(), message: "Kies nl, fr of en.".to_owned() };
        let next = Some("/aanbieder/meldingen?cursor=a".to_owned());
        vec![
            Self { rows: vec![row("1", "at_once"), row("2", "none")], next, ..empty.clone() },
            Self { errors: FormErrors(vec![wrong]), ..empty.clone() },
            empty,
        ]
    }
}

impl Sample for StopNewsPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/aanbieder/meldingen/stop/TOKEN", false);
        vec![Self { shell: shell.clone(), token: "TOKEN".to_owned() }, Self { shell, token: String::new() }]
    }
}
