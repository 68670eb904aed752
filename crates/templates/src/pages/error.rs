//! What went wrong, in plain words.

use crate::forms::Link;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// An error page. The title and the advice follow from the status.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage {
    /// The frame.
    pub shell: Shell,
    /// The HTTP status: 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500 or 503; another one
    /// reads as 500.
    pub status: u16,
    /// What exactly, in a sentence for the reader; nothing internal.
    pub detail: Option<String>,
    /// Where to go from here; the search page when there is none.
    pub back: Option<Link>,
    /// The id of the request, to name to the help desk.
    pub request_id: String,
}

impl ErrorPage {
    pub(crate) fn heading(&self) -> String {
        self.shell.t(match self.status {
            400 | 413 | 415 => "error-400",
            401 => "error-401",
            403 => "error-403",
            404 => "error-404",
            405 => "error-405",
            409 => "error-409",
            410 => "error-410",
            422 => "error-422",
            429 => "error-429",
            503 => "error-503",
            _ => "error-500",
        })
    }

    pub(crate) fn advice(&self) -> String {
        self.shell.t(match self.status {
            400 | 413 | 415 => "error-400-advice",
            401 => "error-401-advice",
            403 => "error-403-advice",
            404 => "error-404-advice",
            405 => "error-405-advice",
            409 => "error-409-advice",
            410 => "error-410-advice",
            422 => "error-422-advice",
            429 => "error-429-advice",
            503 => "error-503-advice",
            _ => "error-500-advice",
        })
    }
}

impl Sample for ErrorPage {
    fn samples(language: Language) -> Vec<Self> {
        [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503]
            .into_iter()
            .map(|status| Self {
                shell: Shell::new(language, "/x\"><script>", status == 404),
                status,
                detail: (status == 409).then(|| "Een andere redacteur <nam> deze zaak.".to_owned()),
                back: (status == 409).then(|| Link {
                    href: "/redactie/wachtrij".to_owned(),
                    label: "Naar de wachtrij".to_owned(),
                }),
                request_id: "018bcfe5-6800-7000-8000-000000000009".to_owned(),
            })
            .collect()
    }
}
