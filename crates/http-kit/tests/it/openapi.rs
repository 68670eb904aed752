//! The problem responses in the API description.

use http_kit::openapi::ProblemResponses;
use serde_json::Value;
use utoipa::OpenApi;

#[derive(utoipa::ToSchema, serde::Serialize)]
struct Text {
    text: String,
}

#[utoipa::path(get, path = "/plain", responses((status = 200)))]
#[expect(dead_code, reason = "only its description is read")]
fn plain() {}

#[utoipa::path(put, path = "/texts/{id}", params(("id" = String, Path)), request_body = Text,
    security(("session" = [])), responses((status = 204), (status = 422, description = "own")))]
#[expect(dead_code, reason = "only its description is read")]
fn put_text() {}

#[derive(OpenApi)]
#[openapi(paths(plain, put_text), components(schemas(Text)), modifiers(&ProblemResponses))]
struct Api;

fn statuses(document: &Value, path: &str, method: &str) -> Vec<String> {
    let responses = document["paths"][path][method]["responses"].as_object().expect("responses");
    responses.keys().cloned().collect()
}

#[test]
fn each_operation_gets_the_problems_that_follow_from_its_inputs() {
    let document = serde_json::to_value(Api::openapi()).expect("JSON");
    assert_eq!(statuses(&document, "/plain", "get"), ["200", "429", "500", "503"]);
    let all = ["204", "400", "401", "403", "404", "413", "415", "422", "429", "500", "503"];
    assert_eq!(statuses(&document, "/texts/{id}", "put"), all);
    let responses = &document["paths"]["/texts/{id}"]["put"]["responses"];
    assert_eq!(responses["422"]["description"], "own");
    let schema = &responses["400"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/Problem");
    for name in ["Problem", "FieldError", "Text"] {
        assert!(document["components"]["schemas"][name].is_object(), "{name}");
    }
}
