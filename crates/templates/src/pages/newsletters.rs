//! `/piloot/...`: the newsletters of a programme, and one that is written, sent or on its way.

use crate::forms::FormErrors;
use crate::mails::markdown;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::newsletter::{NewsletterCounts, NewsletterState};

/// `/piloot/programma/{id}/nieuwsbrieven`
#[derive(Clone, Debug, Template)]
#[template(path = "pages/newsletters.html")]
pub struct NewsletterListPage {
    /// The frame.
    pub shell: Shell,
    /// Id of the programme.
    pub programme: String,
    /// Its title.
    pub title: String,
    /// How many readers there are.
    pub readers: u64,
    /// Newest first.
    pub rows: Vec<NewsletterRow>,
}

/// A newsletter in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsletterRow {
    /// Its id.
    pub id: String,
    /// Its subject in Dutch.
    pub subject: String,
    /// Where it stands.
    pub state: NewsletterState,
    /// When it was written, sent or ended.
    pub at: DateTime<Utc>,
    /// How far it has come.
    pub counts: NewsletterCounts,
}

/// `/piloot/programma/{id}/nieuwsbrieven/nieuw` and `/piloot/nieuwsbrief/{id}`: the form of a draft, how it will look,
/// and what became of it. POSTed with `subject_LANGUAGE` and `body_LANGUAGE`, `version` and `doe`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/newsletter.html")]
pub struct NewsletterPage {
    /// The frame.
    pub shell: Shell,
    /// Its id; empty for one that is not kept yet.
    pub id: String,
    /// Id of the programme.
    pub programme: String,
    /// Title of the programme.
    pub title: String,
    /// Where it stands.
    pub state: NewsletterState,
    /// The version that is shown.
    pub version: u32,
    /// How many readers there are.
    pub readers: u64,
    /// What it says, language by language.
    pub fields: Vec<NewsletterField>,
    /// How far it has come.
    pub counts: NewsletterCounts,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// What a newsletter says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsletterField {
    /// The language.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text in Markdown.
    pub body: String,
}

impl NewsletterField {
    fn is_empty(&self) -> bool {
        self.subject.is_empty() && self.body.is_empty()
    }

    /// The text as it will look. Nothing of the writer's HTML is in it.
    fn html(&self) -> String {
        markdown::to_page(&self.body)
    }
}

impl NewsletterPage {
    fn is_draft(&self) -> bool {
        self.state.is_open()
    }

    fn is_running(&self) -> bool {
        self.state == NewsletterState::Sending
    }

    /// What is wrong with a field in a language.
    fn error(&self, field: &str, language: &str) -> Option<&str> {
        self.errors.of(&format!("{field}_{language}"))
    }

    /// Where the form goes.
    fn action(&self) -> String {
        match self.id.as_str() {
            "" => format!("/piloot/programma/{}/nieuwsbrieven/nieuw", self.programme),
            id => format!("/piloot/nieuwsbrief/{id}"),
        }
    }

    /// The counts that are not zero, in words.
    fn became(&self) -> Vec<String> {
        let NewsletterCounts { sent, bounced, skipped, unsure, .. } = self.counts;
        let all = [
            ("newsletter-sent", sent),
            ("newsletter-bounced", bounced),
            ("newsletter-skipped", skipped),
            ("newsletter-unsure", unsure),
        ];
        all.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| self.shell.n(key, count)).collect()
    }
}

impl Shell {
    pub(crate) fn newsletter_state(&self, state: &NewsletterState) -> String {
        self.t(match state {
            NewsletterState::Draft => "newsletter-draft",
            NewsletterState::Sending => "newsletter-sending",
            NewsletterState::Sent => "newsletter-done",
            NewsletterState::Stopped => "newsletter-stopped",
        })
    }
}

fn shell(language: Language) -> Shell {
    let manager = crate::PilotSignedIn { name: "Pim <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
    Shell::new(language, "/piloot/programmas", true).for_pilot_manager(manager)
}

const COUNTS: NewsletterCounts = NewsletterCounts { queued: 12, sent: 5, bounced: 1, skipped: 1, unsure: 1 };

impl Sample for NewsletterListPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = |state: &NewsletterState| NewsletterRow {
            id: state.as_str().to_owned(),
            subject: "Nieuws <over> de pilot".to_owned(),
            state: *state,
            at: DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default(),
            counts: if state.is_open() { NewsletterCounts::default() } else { COUNTS },
        };
        let page = |rows, readers| Self {
            shell: shell(language),
            programme: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            readers,
            rows,
        };
        vec![page(NewsletterState::ALL.iter().map(row).collect(), 12), page(Vec::new(), 0)]
    }
}

impl Sample for NewsletterPage {
    fn samples(language: Language) -> Vec<Self> {
        let field = |language, filled: bool| NewsletterField {
            language,
            subject: if filled { "Nieuws <over> de pilot".to_owned() } else { String::new() },
            body: if filled {
                "# Kop\n\nDag </textarea> **allemaal**\n\n- een".to_owned()
            } else {
                String::new()
            },
        };
        let page = |id: &str, state, counts, errors| Self {
            shell: shell(language),
            id: id.to_owned(),
            programme: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            state,
            version: 2,
            readers: 12,
            fields: Language::ALL
                .into_iter()
                .map(|one| field(one, one == Language::NL && !id.is_empty()))
                .collect(),
            counts,
            sent_at: (state != NewsletterState::Draft)
                .then(|| DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default()),
            errors,
        };
        let none = NewsletterCounts::default();
        vec![
            page("", NewsletterState::Draft, none, FormErrors::none()),
            page("1", NewsletterState::Draft, none, FormErrors::whole("Nog <niemand>.")),
            page("1", NewsletterState::Sending, COUNTS, FormErrors::none()),
            page("1", NewsletterState::Sent, COUNTS, FormErrors::none()),
            page("1", NewsletterState::Stopped, COUNTS, FormErrors::none()),
        ]
    }
}
