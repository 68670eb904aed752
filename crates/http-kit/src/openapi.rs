//! The problems that extractors and layers answer, written into the API description, so that no
//! operation has to list them and none can forget them.

use crate::problem::{MEDIA_TYPE, Problem};
use utoipa::openapi::path::{Operation, Parameter, ParameterIn, PathItem};
use utoipa::openapi::{Components, Content, OpenApi, Ref, RefOr, Required, Response};
use utoipa::{Modify, ToSchema};

/// Adds the schema of [`Problem`] and, to each operation, the problem responses that follow from its
/// inputs: 404 for an address with parameters; 400 and 422 for any input; 413 and 415 for a body; 401
/// and 403 for an operation with security; 429, 500 and 503 for all. What an operation lists itself stays.
/// Parameters of the query that may be missing may also be empty, as the extractor has it.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProblemResponses;

impl Modify for ProblemResponses {
    fn modify(&self, openapi: &mut OpenApi) {
        let components = openapi.components.get_or_insert_with(Components::new);
        let mut schemas = Vec::new();
        Problem::schemas(&mut schemas);
        schemas.push((Problem::name().into_owned(), <Problem as utoipa::PartialSchema>::schema()));
        components.schemas.extend(schemas);
        for item in openapi.paths.paths.values_mut() {
            for operation in operations(item) {
                complete(operation);
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let named =
        [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch, &mut item.head];
    named.into_iter().filter_map(Option::as_mut)
}

fn complete(operation: &mut Operation) {
    for parameter in operation.parameters.iter_mut().flatten() {
        if let RefOr::T(parameter) = parameter {
            allow_empty(parameter);
        }
    }
    let has = |wanted: &ParameterIn| {
        let parameters = operation.parameters.iter().flatten();
        parameters.into_iter().any(|parameter| match parameter {
            RefOr::T(parameter) => parameter.parameter_in == *wanted,
            RefOr::Ref(_) => true,
        })
    };
    let body = operation.request_body.is_some();
    let input = body || has(&ParameterIn::Query);
    let header = has(&ParameterIn::Header);
    let session = operation.security.as_ref().is_some_and(|requirements| !requirements.is_empty());
    let wanted = [
        ("400", input || header, "Unreadable"),
        ("401", session, "Not signed in"),
        ("403", session, "Not allowed"),
        ("404", has(&ParameterIn::Path), "Does not exist, or not any more"),
        ("413", body, "Too large"),
        ("415", body, "Not a content type that is read here"),
        ("422", input, "Some fields are wrong; `errors` names each"),
        ("429", true, "Too many calls; `Retry-After` says when the next one can come"),
        ("500", true, "A fault of ours"),
        ("503", true, "Unavailable for a moment"),
    ];
    let wanted = wanted.into_iter().filter(|(_, applies, _)| *applies);
    let missing: Vec<(&str, &str)> = wanted.map(|(status, _, description)| (status, description)).collect();
    for (status, description) in missing {
        let listed = &mut operation.responses.responses;
        listed.entry(status.to_owned()).or_insert_with(|| RefOr::T(problem_response(description)));
    }
}

/// Says that an empty parameter of the query counts as not given. utoipa has no field for that member of
/// OpenAPI's parameter object, but writes extensions as members.
fn allow_empty(parameter: &mut Parameter) {
    if parameter.parameter_in == ParameterIn::Query && parameter.required != Required::True {
        let extensions = parameter.extensions.get_or_insert_default();
        extensions.insert("allowEmptyValue".to_owned(), true.into());
    }
}

/// A response that is a problem document.
pub fn problem_response(description: &str) -> Response {
    let schema = Ref::from_schema_name(Problem::name().into_owned());
    Response::builder().description(description).content(MEDIA_TYPE, Content::new(Some(schema))).build()
}
