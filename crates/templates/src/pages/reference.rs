//! `/ontwikkelaars`: the API in words, one page for each of its parts. What describes a call comes from the
//! description of the API, which is in English; the words around it are in the language of the page.

use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/ontwikkelaars`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/reference.html")]
pub struct ReferencePage {
    /// The frame.
    pub shell: Shell,
    /// The address of the platform, without a slash at the end.
    pub base_url: String,
    /// The version of the API's description.
    pub version: String,
    /// Its parts.
    pub parts: Vec<ApiPart>,
}

/// `/ontwikkelaars/{part}`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/reference_part.html")]
pub struct ReferencePartPage {
    /// The frame.
    pub shell: Shell,
    /// Which part.
    pub part: ApiPart,
    /// Its calls.
    pub calls: Vec<ApiCall>,
    /// Every part, to go on reading.
    pub parts: Vec<ApiPart>,
}

/// A part of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiPart {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub text: ApiText,
    /// Its calls, in order of path.
    pub calls: Vec<ApiCallLink>,
}

/// A call in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiCallLink {
    /// Its name, which is also its anchor.
    pub id: String,
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: String,
    /// Its path, with `{names}` for what changes.
    pub path: String,
    /// What it does, in a sentence.
    pub summary: ApiText,
}

/// A call with all there is to know about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiCall {
    /// As in a list.
    pub link: ApiCallLink,
    /// More about it; may be empty.
    pub text: ApiText,
    /// Whether it needs a session.
    pub session: bool,
    /// What goes in the path, the query and the headers.
    pub parameters: Vec<ApiField>,
    /// What goes in the body.
    pub body: Option<ApiBody>,
    /// What can come back, in order of status.
    pub answers: Vec<ApiAnswer>,
    /// The call as a command.
    pub curl: String,
}

/// A value that goes in or comes out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiField {
    /// Its name; `a.b` lies in `a`, `a[].b` in each of the list `a`.
    pub name: String,
    /// `path`, `query` or `header`; empty within a body.
    pub place: String,
    /// What it is, such as `string (uuid)`.
    pub kind: String,
    /// Whether it has to be there.
    pub required: bool,
    /// What it means.
    pub text: ApiText,
}

/// A body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiBody {
    /// Its content type.
    pub media: String,
    /// Its fields.
    pub fields: Vec<ApiField>,
    /// An example; empty where there is none.
    pub example: String,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiAnswer {
    /// Its status.
    pub status: String,
    /// When it comes.
    pub text: ApiText,
    /// Its body; none of a problem, whose shape is the same everywhere.
    pub body: Option<ApiBody>,
}

/// A text in which code stands between backticks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiText(pub String);

impl ApiText {
    /// Its pieces, and whether each is code.
    pub(crate) fn pieces(&self) -> Vec<(bool, &str)> {
        let pieces = self.0.split('`').enumerate().map(|(place, piece)| (place % 2 == 1, piece));
        pieces.filter(|(_, piece)| !piece.is_empty()).collect()
    }
}

impl From<&str> for ApiText {
    fn from(text: &str) -> Self {
        Self(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

impl ApiPart {
    /// The address of its page.
    pub(crate) fn href(&self) -> String {
        format!("/ontwikkelaars/{}", self.slug)
    }
}

impl ReferencePartPage {
    pub(crate) fn place(&self, place: &str) -> String {
        match place {
            "path" => self.shell.t("reference-in-path"),
            "query" => self.shell.t("reference-in-query"),
            "header" => self.shell.t("reference-in-header"),
            _ => String::new(),
        }
    }
}

fn part() -> ApiPart {
    ApiPart {
        slug: "open-data".to_owned(),
        name: "open data".to_owned(),
        text: ApiText("Files for `everybody` <b>Vals</b>.".to_owned()),
        calls: vec![link()],
    }
}

fn link() -> ApiCallLink {
    ApiCallLink {
        id: "get_figures".to_owned(),
        method: "GET".to_owned(),
        path: "/api/v1/figures".to_owned(),
        summary: ApiText("What is published <b>Vals</b>.".to_owned()),
    }
}

impl Sample for ReferencePage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/ontwikkelaars", true);
        vec![Self {
            shell,
            base_url: "https://example.org".to_owned(),
            version: "0.1.0".to_owned(),
            parts: vec![part()],
        }]
    }
}

impl Sample for ReferencePartPage {
    fn samples(language: Language) -> Vec<Self> {
        let field = |place: &str, required| ApiField {
            name: format!("sector-{place}"),
            place: place.to_owned(),
            kind: "string".to_owned(),
            required,
            text: ApiText("Only `this` sector.".to_owned()),
        };
        let body = |example: &str| ApiBody {
            media: "application/json".to_owned(),
            fields: vec![field("", true)],
            example: example.to_owned(),
        };
        let answer = |status: &str, body| ApiAnswer {
            status: status.to_owned(),
            text: ApiText("The figures".to_owned()),
            body,
        };
        let full = ApiCall {
            link: link(),
            text: ApiText("More.".to_owned()),
            session: true,
            parameters: vec![field("path", true), field("query", false), field("header", false)],
            body: Some(body("{\"a\": \"<script>alert('x')</script>\"}")),
            answers: vec![answer("200", Some(body(""))), answer("404", None)],
            curl: "curl 'https://example.org/api/v1/figures'".to_owned(),
        };
        let bare = ApiCall {
            link: ApiCallLink { id: "get_other".to_owned(), ..link() },
            curl: "curl 'https://example.org/'".to_owned(),
            ..ApiCall::default()
        };
        let shell = Shell::new(language, "/ontwikkelaars/open-data", true);
        vec![Self { shell, part: part(), calls: vec![full, bare], parts: vec![part()] }]
    }
}
