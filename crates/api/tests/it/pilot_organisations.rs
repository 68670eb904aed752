//! Organisations over HTTP: managers take them up, and their owners prove who acts for them.

use crate::app::{App, Session};
use crate::pilots::{manager, run};
use crate::providers::call;
use axum::body::Body;
use axum::http::Request;
use domain::{Clock, Facility, MemberRole, PaperCode, Sector};
use serde_json::{Value, json};
use testkit::platform::{PASSWORD, enterprise_number, member_token, organisation_code};

const WHY: &str = "We spraken met de directie.";

fn founding(n: u32, facilities: &[&Facility]) -> Value {
    let facilities: Vec<&str> = facilities.iter().map(|one| one.external_id.as_str()).collect();
    json!({ "number": enterprise_number(n).to_string(), "name": "vzw Verzonnen Tuin", "facilities": facilities,
        "owner": { "name": "Noor", "email": "noor@example.org", "function": "quality", "language": "fr" } })
}

/// A facility with an address in the register.
async fn with_address(app: &App) -> Facility {
    let mut facility = app.platform.facility().await;
    facility.street = Some("Verzonnen Dreef 1".into());
    facility.municipality = Some("Brugge".into());
    facility.email = Some("info@example.org".into());
    let tx = app.platform.store.begin().await.unwrap();
    tx.facilities().update(&facility, app.platform.clock.now()).await.unwrap();
    tx.commit(app.platform.ids.as_ref()).await.unwrap();
    facility
}

/// The owner who was invited by mail, signed in.
async fn joined(app: &App) -> Session {
    let token = member_token(&app.platform.mail().await).unwrap().to_owned();
    app.platform.providers.join_with_password(&token, &domain::Redacted::new(PASSWORD.into())).await.unwrap();
    let credentials = json!({ "email": "noor@example.org", "password": PASSWORD });
    let signed_in = app.post("/api/provider/v1/session", &credentials).await;
    let cookie = signed_in.header("set-cookie").split(';').next().unwrap().to_owned();
    let request = Request::get("/api/provider/v1/session").header("cookie", &cookie);
    let session = app.send(request.body(Body::empty()).unwrap()).await.ok();
    Session { cookie, csrf: session["csrf_token"].as_str().unwrap().to_owned(), editor: String::new() }
}

#[tokio::test]
async fn an_organisation_is_taken_up_and_proves_itself_by_mail() {
    let app = App::new().await;
    let (facility, pilot) = (with_address(&app).await, manager(&app, &[]).await);
    let new = founding(3, &[&facility]);
    let made = run(&app, &pilot, "POST", "/organisations", Some(&new)).await.expect(201);
    assert_eq!((&made["has_owner"], &made["invited_owner"]["open"]), (&json!(false), &json!(true)));
    assert_eq!((&made["organisation"]["verified_by"], &made["proofs"]), (&json!(null), &json!([])));
    assert_eq!(made["facilities"][0]["has_address"], true);
    let id = made["organisation"]["id"].as_str().unwrap().to_owned();
    let known =
        run(&app, &pilot, "POST", "/organisations", Some(&new)).await.problem(409, "organisation_known");
    assert_eq!((&known["organisation"], &known["has_owner"]), (&json!(id), &json!(false)));
    let taken = run(&app, &pilot, "POST", "/organisations", Some(&founding(4, &[&facility]))).await;
    taken.problem(409, "facility_taken");
    let mut wrong = founding(4, &[]);
    wrong["owner"]["email"] = json!("geen adres");
    wrong["reason"] = json!(WHY);
    let wrong = run(&app, &pilot, "POST", "/organisations", Some(&wrong)).await;
    assert_eq!(wrong.pointers(), ["/facilities", "/owner/email", "/vouched"]);
    let one = format!("/organisations/{id}");
    run(&app, &pilot, "POST", &format!("{one}/owner"), Some(&new["owner"])).await.problem(429, "too_soon");

    let owner = joined(&app).await;
    let proof = format!("{one}/proof");
    let stands = call(&app, &owner, "GET", &proof, None).await.ok();
    assert_eq!((&stands["verified_by"], &stands["address"]), (&json!(null), &json!("noor@example.org")));
    let guess = json!({ "code": PaperCode::drawn([5; 32]).to_string() });
    call(&app, &owner, "POST", &proof, Some(&guess)).await.problem(409, "no_code");
    assert_eq!(call(&app, &owner, "POST", &format!("{proof}/mail"), None).await.status, 204);
    call(&app, &owner, "POST", &format!("{proof}/mail"), None).await.problem(429, "too_soon");
    let code = organisation_code(&app.platform.mail().await).unwrap().to_owned();
    let wrong = call(&app, &owner, "POST", &proof, Some(&guess)).await;
    assert_eq!(wrong.pointers(), ["/code"]);
    let done = call(&app, &owner, "POST", &proof, Some(&json!({ "code": code }))).await.ok();
    assert_eq!((&done["verified_by"], &done["waiting"]), (&json!("mail_domain"), &json!([])));
    call(&app, &owner, "POST", &proof, Some(&guess)).await.problem(409, "organisation_verified");
    let full = run(&app, &pilot, "GET", &one, None).await.ok();
    assert_eq!((&full["has_owner"], &full["proofs"][0]["outcome"]), (&json!(true), &json!("verified")));
    run(&app, &pilot, "POST", &format!("{one}/owner"), Some(&new["owner"])).await.problem(409, "has_owner");
}

#[tokio::test]
async fn facilities_are_added_and_taken_away() {
    let app = App::new().await;
    let (facility, pilot) = (with_address(&app).await, manager(&app, &[]).await);
    let made =
        run(&app, &pilot, "POST", "/organisations", Some(&founding(3, &[&facility]))).await.expect(201);
    let runs = format!("/organisations/{}/facilities", made["organisation"]["id"].as_str().unwrap());
    let more = app.platform.facility().await;
    let wanted = json!({ "facilities": [more.external_id] });
    let done = run(&app, &pilot, "POST", &runs, Some(&wanted)).await.ok();
    assert_eq!(done["facilities"].as_array().unwrap().len(), 2);
    let wrong = run(&app, &pilot, "POST", &runs, Some(&json!({ "facilities": ["nergens"] }))).await;
    assert_eq!(wrong.pointers(), ["/facilities/0"]);
    let left = run(&app, &pilot, "DELETE", &format!("{runs}/{}", facility.id), None).await.ok();
    assert_eq!(
        left["facilities"],
        json!([{ "id": more.id, "external_id": more.external_id, "name": more.name,
        "has_address": more.street.is_some() && more.municipality.is_some() }])
    );
    let last = run(&app, &pilot, "DELETE", &format!("{runs}/{}", more.id), None).await;
    last.problem(409, "last_facility");
    let gone = run(&app, &pilot, "DELETE", &format!("{runs}/{}", facility.id), None).await;
    gone.problem(404, "facility_not_found");
}

#[tokio::test]
async fn a_manager_verifies_doubts_and_makes_a_letter() {
    let app = App::new().await;
    let (facility, pilot) = (with_address(&app).await, manager(&app, &[]).await);
    let made =
        run(&app, &pilot, "POST", "/organisations", Some(&founding(3, &[&facility]))).await.expect(201);
    let one = format!("/organisations/{}", made["organisation"]["id"].as_str().unwrap());
    let listed = |query: &'static str| {
        let (app, pilot) = (&app, &pilot);
        async move {
            let found = run(app, pilot, "GET", &format!("/organisations{query}"), None).await.ok();
            found["items"].as_array().unwrap().len()
        }
    };
    assert_eq!(
        (listed("").await, listed("?verified=true").await, listed("?verified=false").await),
        (1, 0, 1)
    );
    assert_eq!((listed("?q=tuin+verz").await, listed("?q=linde").await), (1, 0));
    assert_eq!((listed("?q=tuin&verified=true").await, listed("?q=").await), (0, 1));
    let long = format!("/organisations?q={}", "a".repeat(201));
    assert_eq!(run(&app, &pilot, "GET", &long, None).await.pointers(), ["/q"]);
    run(&app, &pilot, "GET", "/organisations?verified=ja", None).await.problem(422, "invalid_fields");
    let to = json!({ "facility": facility.id, "language": "nl" });
    let letter = format!("{one}/letter");
    let made = run(&app, &pilot, "POST", &letter, Some(&to)).await;
    assert_eq!((made.status, made.header("content-type")), (200, "application/pdf"));
    let elsewhere = json!({ "facility": app.platform.facility().await.id, "language": "de" });
    let wrong = run(&app, &pilot, "POST", &letter, Some(&elsewhere)).await;
    assert_eq!(wrong.pointers(), ["/facility", "/language"]);
    let full = run(&app, &pilot, "GET", &one, None).await.ok();
    assert!(full["proofs"][0]["open_until"].is_string(), "{full}");

    let why = json!({ "reason": WHY });
    let (verify, doubt) = (format!("{one}/verify"), format!("{one}/doubt"));
    run(&app, &pilot, "POST", &doubt, Some(&why)).await.problem(409, "not_verified");
    let done = run(&app, &pilot, "POST", &verify, Some(&why)).await.ok();
    assert_eq!(done["organisation"]["verified_by"], "manager");
    assert_eq!(
        (&done["proofs"][0]["reason"], &done["proofs"][1]["outcome"]),
        (&json!(WHY), &json!("replaced"))
    );
    run(&app, &pilot, "POST", &verify, Some(&why)).await.problem(409, "organisation_verified");
    run(&app, &pilot, "POST", &letter, Some(&to)).await.problem(409, "organisation_verified");
    assert_eq!((listed("?verified=true").await, listed("?verified=false").await), (1, 0));
    let doubted = run(&app, &pilot, "POST", &doubt, Some(&why)).await.ok();
    assert_eq!(doubted["organisation"]["verified_at"], json!(null));
}

#[tokio::test]
async fn a_text_without_end_is_refused_in_every_state_and_changes_nothing() {
    let app = App::new().await;
    let (facility, pilot) = (with_address(&app).await, manager(&app, &[]).await);
    let made =
        run(&app, &pilot, "POST", "/organisations", Some(&founding(3, &[&facility]))).await.expect(201);
    let one = format!("/organisations/{}", made["organisation"]["id"].as_str().unwrap());
    let owner = joined(&app).await;
    let long = "a".repeat(5_000);
    let reason = json!({ "reason": long });
    let letter = json!({ "facility": facility.id, "language": long });
    let first = json!({ "name": long, "email": long, "function": long, "language": long });
    let mut all = founding(4, &[&facility]);
    all["reason"] = json!(long);
    all["vouched"] = json!(true);
    for field in ["number", "name"] {
        all[field] = json!(long);
    }
    (all["facilities"], all["owner"]) = (json!([long]), first.clone());
    for verified in [false, true] {
        if verified {
            let why = json!({ "reason": WHY });
            run(&app, &pilot, "POST", &format!("{one}/verify"), Some(&why)).await.ok();
        }
        let before = app.platform.dump().await;
        let wrong = run(&app, &pilot, "POST", "/organisations", Some(&all)).await;
        let owner_fields = ["/owner/name", "/owner/email", "/owner/function", "/owner/language"];
        let pointers =
            [vec!["/number", "/name", "/facilities/0"], owner_fields.to_vec(), vec!["/reason"]].concat();
        assert_eq!(wrong.pointers(), pointers);
        for way in ["verify", "doubt"] {
            let wrong = run(&app, &pilot, "POST", &format!("{one}/{way}"), Some(&reason)).await;
            assert_eq!(wrong.pointers(), ["/reason"], "{way} {verified}");
        }
        let wrong = run(&app, &pilot, "POST", &format!("{one}/letter"), Some(&letter)).await;
        assert_eq!(wrong.pointers(), ["/language"], "{verified}");
        let wrong = run(&app, &pilot, "POST", &format!("{one}/owner"), Some(&first)).await;
        assert_eq!(wrong.pointers(), owner_fields);
        let code = json!({ "code": long });
        let wrong = call(&app, &owner, "POST", &format!("{one}/proof"), Some(&code)).await;
        assert!(wrong.status == if verified { 409 } else { 422 }, "{}", wrong.text());
        assert_eq!(app.platform.dump().await, before);
    }
}

#[tokio::test]
async fn nobody_else_sees_or_proves_an_organisation() {
    let app = App::new().await;
    let (facility, pilot) = (with_address(&app).await, manager(&app, &[]).await);
    let made =
        run(&app, &pilot, "POST", "/organisations", Some(&founding(3, &[&facility]))).await.expect(201);
    let one = format!("/organisations/{}", made["organisation"]["id"].as_str().unwrap());
    let other = Sector::ALL.into_iter().find(|sector| *sector != facility.sector).unwrap();
    let limited = manager(&app, &[other]).await;
    assert_eq!(run(&app, &limited, "GET", "/organisations", None).await.ok()["items"], json!([]));
    let (why, owner) = (json!({ "reason": WHY }), founding(3, &[])["owner"].clone());
    let letter = json!({ "facility": facility.id, "language": "nl" });
    for (method, path, body) in [
        ("GET", one.clone(), None),
        ("POST", format!("{one}/verify"), Some(&why)),
        ("POST", format!("{one}/doubt"), Some(&why)),
        ("POST", format!("{one}/letter"), Some(&letter)),
        ("POST", format!("{one}/owner"), Some(&owner)),
    ] {
        run(&app, &limited, method, &path, body).await.problem(404, "organisation_not_found");
    }
    let hidden = run(&app, &limited, "POST", "/organisations", Some(&founding(3, &[&facility]))).await;
    assert_eq!(hidden.pointers(), ["/facilities/0"]);
    let theirs = app.platform.facility_of(other).await;
    let hidden = run(&app, &limited, "POST", "/organisations", Some(&founding(3, &[&theirs]))).await;
    assert!(hidden.problem(409, "organisation_known").get("organisation").is_none());
    let stranger = crate::providers::member(&app, MemberRole::Owner, &[]).await;
    let proof = format!("{one}/proof");
    call(&app, &stranger, "GET", &proof, None).await.problem(404, "organisation_not_found");
    let code = json!({ "code": "K7PM-3WQX" });
    call(&app, &stranger, "POST", &proof, Some(&code)).await.problem(404, "organisation_not_found");
    call(&app, &stranger, "POST", &format!("{proof}/mail"), None)
        .await
        .problem(404, "organisation_not_found");
}
