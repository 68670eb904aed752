//! A newsletter of a programme, to one reader.

use super::{MailShell, mail, markdown};
use crate::{Language, Sample, Speak};
use askama::Template;
use domain::Redacted;
use serde::{Deserialize, Serialize};

/// What a newsletter says to a reader.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsletterIssue {
    /// The title of the programme, in the language of the reader.
    pub programme: String,
    /// One line.
    pub subject: String,
    /// Markdown.
    pub body: String,
    /// Whether it goes only to whoever writes it, to see how it looks.
    pub trial: bool,
    /// The token of the link to stop; empty in a trial.
    pub stop_token: Redacted<String>,
    /// The token of the page with all subscriptions; empty in a trial.
    pub manage_token: Redacted<String>,
}

impl NewsletterIssue {
    /// The text as HTML. Nothing of the writer's HTML is in it.
    fn html(&self) -> String {
        markdown::to_html(&self.body)
    }
}

impl MailShell {
    /// The name of a newsletter.
    fn newsletter_of(&self, programme: &str) -> String {
        self.with("mail-newsletter-of", "name", programme.to_owned())
    }
}

mail!(
    NewsletterIssue,
    "mails/newsletter/subject.txt",
    "mails/newsletter/body.txt",
    "mails/newsletter/body.html"
);

impl Sample for NewsletterIssue {
    fn samples(_: Language) -> Vec<Self> {
        let one = |trial| {
            Self {
            programme: "De <pilot>".to_owned(),
            subject: "Nieuws over de <pilot>".to_owned(),
            body: "## De eerste golf is gestart\n\nTwintig voorzieningen doen mee. Lees meer op \
                   [de pagina](https://example.org/meedoen?a=1&b=2).\n\n- Antwoord op **elke** waardering.\n- Vertel \
                   wat je verbetert.\n\n> Zo leren we samen.\n\n<script>nee</script>"
                .to_owned(),
            trial,
            stop_token: Redacted::new(if trial { String::new() } else { "STOP".to_owned() }),
            manage_token: Redacted::new(if trial { String::new() } else { "BEHEER".to_owned() }),
        }
        };
        vec![one(false), one(true)]
    }
}
