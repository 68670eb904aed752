//! Insight of providers, the dashboard of pilot managers, the months of the inspectorate; and that an inspector gets
//! nowhere else.

use crate::app::{Answer, App, Session};
use crate::{pilots, providers, signals};
use axum::body::Body;
use axum::http::Request;
use domain::{MemberRole, Role, Sector};
use serde_json::{Value, json};

async fn see(app: &App, who: &Session, path: &str) -> Answer {
    let request = Request::get(path).header("cookie", &who.cookie).header("x-csrf-token", &who.csrf);
    app.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_member_reads_insight_and_takes_it_along() {
    let app = App::new().await;
    let (facility, other) = (app.platform.facility().await, app.platform.facility().await);
    let editor = app.platform.editor(Role::Editor).await;
    for n in 0..3 {
        app.platform.publish(&editor, &facility, &format!("een{n}@example.org")).await;
    }
    let me = providers::member(&app, MemberRole::Reader, &[&facility]).await;
    let path = format!("/api/provider/v1/facilities/{}/insight", facility.id);
    let found = see(&app, &me, &path).await.ok();
    assert_eq!((&found["groups"][0]["group"], &found["groups"][0]["reviews"]), (&json!("own"), &json!(3)));
    assert_eq!((&found["minimum"], &found["unshown"]), (&json!(3), &Value::Null));
    assert_eq!(found["groups"][0]["reply_rate"], json!(0.0));
    assert!(found["themes"][0]["figures"].as_array().unwrap().len() >= 2);
    let few = see(&app, &me, &format!("{path}?from=2020-01&to=2020-03")).await.ok();
    assert_eq!((&few["unshown"], &few["groups"][0]["wholly_positive"]), (&json!("too_few"), &Value::Null));
    for wrong in ["from=mei", "to=2999-01", "from=2026-05&to=2026-01", "from=2001"] {
        see(&app, &me, &format!("{path}?{wrong}")).await.problem(422, "invalid_fields");
    }
    for (end, kind) in [
        ("csv", "text/csv; charset=utf-8; header=present"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ] {
        let file = see(&app, &me, &format!("{path}.{end}")).await;
        assert_eq!((file.status, file.header("content-type")), (200, kind));
        assert!(file.header("content-disposition").contains(&format!("{}-", facility.slug)));
        see(&app, &me, &format!("{path}.{end}?from=mei")).await.problem(422, "invalid_fields");
        let theirs = format!("/api/provider/v1/facilities/{}/insight.{end}", other.id);
        see(&app, &me, &theirs).await.problem(404, "facility_not_found");
    }
    assert_eq!(found["invitations"], json!({"papers": [], "codes": []}));
    let now = domain::standing::Quarter::of(app.platform.insights.month());
    for quarter in [now, now.back(3)] {
        let report = see(&app, &me, &format!("{path}/quarters/{quarter}")).await;
        assert_eq!((report.status, report.header("content-type")), (200, "application/pdf"));
        let name = format!("kwartaalverslag-{}-{quarter}.pdf", facility.slug);
        assert!(report.header("content-disposition").contains(&name));
    }
    for wrong in ["2999-Q1", "2026-Q5", "2026", "2026-05", "gisteren"] {
        let told = see(&app, &me, &format!("{path}/quarters/{wrong}")).await.problem(422, "invalid_fields");
        assert_eq!(told["errors"][0]["pointer"], "/quarter", "{wrong}");
    }
    let theirs = format!("/api/provider/v1/facilities/{}/insight", other.id);
    see(&app, &me, &theirs).await.problem(404, "facility_not_found");
    see(&app, &me, &format!("{theirs}/quarters/{now}")).await.problem(404, "facility_not_found");
    app.get(&format!("{path}/quarters/{now}")).await.problem(401, "no_session");
    app.get(&path).await.problem(401, "no_session");
}

#[tokio::test]
async fn the_dashboard_is_for_managers_and_their_sectors() {
    let app = App::new().await;
    let facility = app.platform.facility_of(Sector::Elderly).await;
    let editor = app.platform.editor(Role::Editor).await;
    app.platform.publish(&editor, &facility, "een@example.org").await;
    let all = pilots::manager(&app, &[]).await;
    let found = see(&app, &all, "/api/pilot/v1/dashboard").await.ok();
    assert_eq!((&found["total"]["reviews"], &found["sectors"].as_array().unwrap().len()), (&json!(1), &4));
    assert_eq!(found["phases"]["live"], json!(0));
    let decided: u64 =
        found["decisions"].as_array().unwrap().iter().map(|one| one["decided"].as_u64().unwrap()).sum();
    assert_eq!(decided, 1);
    let file = see(&app, &all, "/api/pilot/v1/dashboard.csv?sector=elderly").await;
    assert!(
        file.text().contains("total,,,reviews,1") && file.text().contains("decisions,,elderly,published,1")
    );
    let limited = pilots::manager(&app, &[Sector::Childcare]).await;
    let theirs = see(&app, &limited, "/api/pilot/v1/dashboard").await.ok();
    assert_eq!((&theirs["total"]["reviews"], &theirs["sectors"]), (&json!(0), &json!(["childcare"])));
    for wrong in ["sector=elderly", "sector=zorg", "from=mei", "to=2999-01"] {
        see(&app, &limited, &format!("/api/pilot/v1/dashboard?{wrong}")).await.problem(422, "invalid_fields");
        see(&app, &limited, &format!("/api/pilot/v1/dashboard.csv?{wrong}"))
            .await
            .problem(422, "invalid_fields");
    }
    app.get("/api/pilot/v1/dashboard").await.problem(401, "no_session");
}

#[tokio::test]
async fn an_inspector_sees_signals_and_months_and_nothing_else() {
    let app = App::new().await;
    let inspector = signals::inspector(&app, &[]).await;
    let month = app.platform.desk.inspectorate_months()[0].clone();
    let path = format!("/api/inspectorate/v1/months/{month}");
    let found = see(&app, &inspector, &path).await.ok();
    assert_eq!((&found["handed_over"], &found["sectors"].as_array().unwrap().len()), (&json!(0), &4));
    let file = see(&app, &inspector, &format!("{path}/csv")).await;
    assert!(file.text().starts_with("month,what,of,number\r\n"), "{}", file.text());
    for wrong in ["2026-13", "gisteren", "2999-01"] {
        let path = format!("/api/inspectorate/v1/months/{wrong}");
        see(&app, &inspector, &path).await.problem(422, "invalid_fields");
        see(&app, &inspector, &format!("{path}/csv")).await.problem(422, "invalid_fields");
    }
    // Every call of every other area behind a session, from the description, with the inspector's session.
    let description = app.get("/api/v1/openapi.json").await.ok();
    let mut tried = 0;
    for (path, operations) in description["paths"].as_object().unwrap() {
        let area =
            ["editorial", "provider", "pilot"].iter().find(|one| path.starts_with(&format!("/api/{one}/")));
        if area.is_none() || path.ends_with("/session") {
            continue;
        }
        for method in operations
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| ["get", "post", "put", "patch", "delete"].contains(&key.as_str()))
        {
            let mut address = path.clone();
            while let (Some(start), Some(end)) = (address.find('{'), address.find('}')) {
                address.replace_range(start..=end, "01931c7e-5a00-7000-8000-0000000000ff");
            }
            let request = Request::builder()
                .method(method.to_uppercase().as_str())
                .uri(&address)
                .header("cookie", &inspector.cookie)
                .header("x-csrf-token", &inspector.csrf)
                .header("content-type", "application/json");
            let answer = app.send(request.body(Body::from("{}")).unwrap()).await;
            let open = operations[method]["security"].is_null();
            assert!(
                open || [401, 403, 404].contains(&answer.status),
                "{method} {address}: {} {}",
                answer.status,
                answer.text()
            );
            tried += 1;
        }
    }
    assert!(tried > 60, "only {tried} calls");
}
