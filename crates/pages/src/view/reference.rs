//! The description of the API as contexts of pages. It is the checked-in one, which a test of `api` compares with
//! the code; read once, when the first reader comes.

mod schema;

use http_kit::Problem;
use schema::Schemas;
use serde_json::Value;
use std::sync::LazyLock;
use templates::pages::{ApiAnswer, ApiBody, ApiCall, ApiCallLink, ApiField, ApiPart, ApiText};

const DESCRIPTION: &str = include_str!("../../../../docs/openapi.json");
/// Stands for the address of the platform until it is known.
const BASE: &str = "{base}";
/// Verbs in the order in which they are shown.
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

static SHARED: LazyLock<Result<Reference, serde_json::Error>> =
    LazyLock::new(|| serde_json::from_str(DESCRIPTION).map(|description| Reference::of(&description)));

/// The whole description.
#[derive(Debug, Default)]
pub(crate) struct Reference {
    /// Its version.
    pub(crate) version: String,
    /// Its parts, in the order of the description.
    pub(crate) parts: Vec<Described>,
}

/// A part with its calls.
#[derive(Debug, Default)]
pub(crate) struct Described {
    /// The part.
    pub(crate) part: ApiPart,
    /// Its calls, in order of path.
    pub(crate) calls: Vec<ApiCall>,
}

/// The description. An error only of a program that was built with a damaged one.
pub(crate) fn shared() -> Result<&'static Reference, Problem> {
    SHARED.as_ref().map_err(|error| Problem::internal(error))
}

/// A call as it is made at an address.
pub(crate) fn at(call: &ApiCall, base_url: &str) -> ApiCall {
    ApiCall { curl: call.curl.replace(BASE, base_url), ..call.clone() }
}

impl Reference {
    fn of(description: &Value) -> Self {
        let schemas = Schemas(&description["components"]["schemas"]);
        let version = text(&description["info"]["version"]);
        let tags = description["tags"].as_array().into_iter().flatten();
        let parts = tags.map(|tag| {
            let name = text(&tag["name"]);
            let calls = calls(description, &name, schemas);
            let part = ApiPart {
                slug: name.replace(' ', "-"),
                text: words(&tag["description"]),
                calls: calls.iter().map(|call| call.link.clone()).collect(),
                name,
            };
            Described { part, calls }
        });
        Self { version, parts: parts.filter(|part| !part.calls.is_empty()).collect() }
    }
}

fn calls(description: &Value, tag: &str, schemas: Schemas<'_>) -> Vec<ApiCall> {
    let paths = description["paths"].as_object().into_iter().flatten();
    let all = paths.flat_map(|(path, item)| {
        METHODS.iter().filter_map(move |method| Some((path, *method, item.get(*method)?)))
    });
    let of_tag = all.filter(|(_, _, call)| call["tags"][0].as_str() == Some(tag));
    of_tag.map(|(path, method, call)| self::call(path, method, call, schemas)).collect()
}

fn call(path: &str, method: &str, described: &Value, schemas: Schemas<'_>) -> ApiCall {
    let given = described["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
    let (_, body) = content(&described["requestBody"]["content"], schemas);
    let session = described["security"].as_array().is_some_and(|needs| !needs.is_empty());
    let answers = described["responses"].as_object().into_iter().flatten();
    ApiCall {
        link: ApiCallLink {
            id: text(&described["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: words(&described["summary"]),
        },
        text: words(&described["description"]),
        session,
        parameters: given.iter().map(|parameter| field(parameter, schemas)).collect(),
        answers: answers.map(|(status, answer)| self::answer(status, answer, schemas)).collect(),
        curl: curl(path, method, given, body.as_ref(), session, schemas),
        body,
    }
}

fn field(parameter: &Value, schemas: Schemas<'_>) -> ApiField {
    ApiField {
        name: text(&parameter["name"]),
        place: text(&parameter["in"]),
        kind: schemas.kind(&parameter["schema"]),
        required: parameter["required"].as_bool().unwrap_or_default(),
        text: words(&parameter["description"]),
    }
}

fn answer(status: &str, answer: &Value, schemas: Schemas<'_>) -> ApiAnswer {
    let (media, body) = content(&answer["content"], schemas);
    let problem = media == "application/problem+json";
    ApiAnswer {
        status: status.to_owned(),
        text: words(&answer["description"]),
        body: body.filter(|_| !problem),
    }
}

/// The first kind of content, and what it holds.
fn content(content: &Value, schemas: Schemas<'_>) -> (String, Option<ApiBody>) {
    let Some((media, described)) = content.as_object().and_then(|kinds| kinds.iter().next()) else {
        return (String::new(), None);
    };
    let schema = &described["schema"];
    let example = match &described["example"] {
        Value::Null => schemas.example(schema),
        given => given.clone(),
    };
    let is_json = media.contains("json");
    let body = ApiBody {
        media: media.clone(),
        fields: if is_json { schemas.fields(schema) } else { Vec::new() },
        example: if is_json {
            serde_json::to_string_pretty(&example).unwrap_or_default()
        } else {
            String::new()
        },
    };
    (media.clone(), Some(body).filter(|body| !body.fields.is_empty() || !is_json || example.is_object()))
}

/// The call as a command, with an example for what it needs.
fn curl(
    path: &str,
    method: &str,
    parameters: &[Value],
    body: Option<&ApiBody>,
    session: bool,
    schemas: Schemas<'_>,
) -> String {
    let (mut path, mut query, mut headers) = (path.to_owned(), Vec::new(), Vec::new());
    for parameter in parameters {
        let name = text(&parameter["name"]);
        let required = parameter["required"].as_bool().unwrap_or_default();
        let shown = match &parameter["example"] {
            Value::Null => schemas.example(&parameter["schema"]),
            given => given.clone(),
        };
        let shown = shown.as_str().map_or_else(|| shown.to_string(), str::to_owned);
        match parameter["in"].as_str() {
            Some("path") => path = path.replace(&format!("{{{name}}}"), &crate::address::encode(&shown)),
            Some("query") if required || !parameter["example"].is_null() => {
                query.push(format!("{name}={}", crate::address::encode(&shown)));
            }
            Some("header") if required => headers.push(format!("{name}: {shown}")),
            _ => {}
        }
    }
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let mut lines = vec![match method {
        "get" => format!("curl '{BASE}{path}{query}'"),
        other => format!("curl -X {} '{BASE}{path}{query}'", other.to_uppercase()),
    }];
    if session {
        lines.push("-b cookies.txt".to_owned());
        if method != "get" {
            headers.push("X-CSRF-Token: ...".to_owned());
        }
    }
    if let Some(body) = body {
        headers.push(format!("Content-Type: {}", body.media));
    }
    lines.extend(headers.iter().map(|header| format!("-H '{header}'")));
    lines.extend(body.map(|body| format!("-d '{}'", body.example.replace('\'', "'\\''"))));
    lines.join(" \\\n  ")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn words(value: &Value) -> ApiText {
    ApiText::from(value.as_str().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_call_of_the_description_is_there_once_with_all_it_needs() {
        let description: Value = serde_json::from_str(DESCRIPTION).unwrap();
        let reference = shared().unwrap();
        let calls: Vec<&ApiCall> = reference.parts.iter().flat_map(|part| &part.calls).collect();
        let paths = description["paths"].as_object().unwrap().values();
        let described: usize = paths.map(|item| item.as_object().unwrap().len()).sum();
        assert_eq!(calls.len(), described);
        let ids: BTreeSet<&str> = calls.iter().map(|call| call.link.id.as_str()).collect();
        assert_eq!(ids.len(), calls.len());
        for call in calls {
            let id = &call.link.id;
            assert!(!call.link.summary.0.is_empty() && !call.answers.is_empty(), "{id}");
            assert!(call.curl.starts_with("curl ") && call.curl.contains(BASE), "{id}: {}", call.curl);
            let address = call.curl.split('\'').nth(1).unwrap().replace(BASE, "");
            assert!(!address.contains('{'), "{id}: {address}");
            assert_eq!(call.curl.contains(" -d '"), call.body.is_some(), "{id}");
            for body in call.body.iter().chain(call.answers.iter().filter_map(|answer| answer.body.as_ref()))
            {
                if body.media.contains("json") {
                    serde_json::from_str::<Value>(&body.example)
                        .unwrap_or_else(|_| panic!("{id}: {}", body.example));
                }
            }
        }
    }

    #[test]
    fn a_call_is_shown_at_the_address_of_the_platform() {
        let call = ApiCall { curl: format!("curl '{BASE}/x'"), ..ApiCall::default() };
        assert_eq!(at(&call, "https://example.org").curl, "curl 'https://example.org/x'");
    }
}
