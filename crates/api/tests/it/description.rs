//! The description: checked in, complete, one style.

use serde_json::Value;
use std::collections::BTreeSet;

fn operations(description: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            found.push((format!("{method} {path}"), operation));
        }
    }
    found
}

#[test]
fn the_checked_in_description_is_that_of_the_code() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    let made = format!("{}\n", serde_json::to_string_pretty(&api::openapi()).unwrap());
    assert!(
        std::fs::read_to_string(path).unwrap() == made,
        "docs/openapi.json is out of date: cargo run -p api --example openapi > docs/openapi.json"
    );
}

#[test]
fn every_operation_says_what_it_is_and_what_can_go_wrong() {
    let description = serde_json::to_value(api::openapi()).unwrap();
    let operations = operations(&description);
    assert_eq!(operations.len(), 233);
    let verbs = [
        "get",
        "list",
        "search",
        "submit",
        "verify",
        "resend",
        "amend",
        "withdraw",
        "appeal",
        "create",
        "delete",
        "claim",
        "release",
        "decide",
        "open",
        "refer",
        "note",
        "close",
        "acknowledge",
        "reveal",
        "change",
        "activate",
        "deactivate",
        "reset",
        "end",
        "invite",
        "revoke",
        "accept",
        "request",
        "confirm",
        "begin",
        "remove",
        "propose",
        "approve",
        "reject",
        "update",
        "hand",
        "add",
        "undo",
        "declare",
        "preview",
        "send",
        "stop",
        "hide",
        "save",
        "move",
        "override",
        "choose",
        "answer",
    ];
    let mut ids = BTreeSet::new();
    for (name, operation) in operations {
        let id = operation["operationId"].as_str().unwrap();
        let (verb, resource) = id.split_once('_').unwrap();
        assert!(verbs.contains(&verb) && !resource.is_empty(), "{name}: {id}");
        assert!(ids.insert(id.to_owned()), "{id} twice");
        assert!(operation["summary"].is_string() && operation["tags"][0].is_string(), "{name}");
        for (status, response) in operation["responses"].as_object().unwrap() {
            assert!(!response["description"].as_str().unwrap().is_empty(), "{name} {status}");
            if status.parse::<u16>().unwrap() >= 400 {
                let problem = &response["content"]["application/problem+json"];
                assert_eq!(problem["schema"]["$ref"], "#/components/schemas/Problem", "{name} {status}");
                let examples = problem["examples"].as_object().unwrap();
                for (code, example) in examples {
                    assert_eq!(example["value"]["code"], **code, "{name}");
                    assert_eq!(example["value"]["status"].to_string(), *status, "{name}");
                }
            }
        }
        let area =
            ["/editorial/", "/inspectorate/", "/provider/", "/pilot/"].iter().any(|area| name.contains(area));
        let opens = [
            "create_session",
            "create_inspector_session",
            "create_provider_session",
            "create_pilot_session",
            "accept_invitation",
            "request_password_reset",
            "confirm_password_reset",
        ];
        let behind_session = area && !opens.contains(&id);
        assert_eq!(operation["security"].is_array(), behind_session, "{name}");
        let needs_csrf = behind_session && !name.starts_with("get ");
        let csrf = operation["security"][0].get("csrf_token").is_some();
        assert_eq!(csrf, needs_csrf, "{name}");
    }
}

#[test]
fn the_description_has_its_title_licence_and_locks() {
    let description = serde_json::to_value(api::openapi()).unwrap();
    assert_eq!(description["info"]["license"]["identifier"], "EUPL-1.2");
    assert_eq!(description["info"]["version"], env!("CARGO_PKG_VERSION"));
    let locks = &description["components"]["securitySchemes"];
    assert_eq!(
        (&locks["editorial_session"]["in"], &locks["csrf_token"]["in"]),
        (&"cookie".into(), &"header".into())
    );
}

/// Every reference in the description leads somewhere.
#[test]
fn no_reference_dangles() {
    let description = serde_json::to_value(api::openapi()).unwrap();
    let mut waiting = vec![&description];
    let mut seen = 0;
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(target)) = members.get("$ref") {
                    let pointer = target.strip_prefix('#').unwrap();
                    assert!(description.pointer(pointer).is_some(), "{target}");
                    seen += 1;
                }
                waiting.extend(members.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    assert!(seen > 50);
}

#[test]
fn a_body_is_optional_only_where_nothing_is_needed() {
    let description = serde_json::to_value(api::openapi()).unwrap();
    for (name, operation) in operations(&description) {
        let body = &operation["requestBody"];
        let ends = [
            "/claim",
            "/release",
            "/undo",
            "/end",
            "/proposal/accept",
            "/verification",
            "/confirmation",
            "/activate",
            "/deactivate",
            "/resend",
            "/proof/mail",
            "/propose",
            "/withdraw",
            "/approve",
            "/reverse",
        ];
        let begins = [
            "post /api/editorial/v1/account/second-factor",
            "post /api/inspectorate/v1/account/second-factor",
            "post /api/editorial/v1/code-of-conduct",
            "delete /api/editorial/v1/views/{id}",
        ];
        // Taking a signal back needs a reason.
        let signal = name.contains("/signals/");
        let none = !signal && ends.iter().any(|end| name.ends_with(end)) || begins.contains(&name.as_str());
        let schema = &body["content"]["application/json"]["schema"]["$ref"];
        assert_eq!(schema == "#/components/schemas/EmptyObject", none, "{name}");
        // The next case can be asked for with or without a filter.
        let optional = none || name.ends_with("/cases/next");
        assert_eq!(body.is_object() && body["required"] != true, optional, "{name}");
    }
}
