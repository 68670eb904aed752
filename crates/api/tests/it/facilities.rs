//! Finding and reading facilities.

use crate::app::{App, review};
use axum::body::Body;
use axum::http::Request;
use domain::{Role, Sector};
use serde_json::json;

#[tokio::test]
async fn filters_orders_and_pages_narrow_a_list() {
    let app = App::new().await;
    for sector in [Sector::Childcare, Sector::Childcare, Sector::Elderly] {
        app.platform.facility_of(sector).await;
    }
    let mut silent = app.platform.new_facility(Sector::Disability);
    silent.participating = false;
    silent.point = Some((50.85, 4.35));
    app.platform.add_facility(&silent).await;
    app.indexed().await;
    let count =
        async |query: &str| app.get(&format!("/api/v1/facilities?{query}")).await.ok()["total"].clone();
    assert_eq!(count("").await, 4);
    assert_eq!(count("sector=childcare").await, 2);
    assert_eq!(count("participating=false").await, 1);
    assert_eq!(count("municipality=Gent&province=Oost-Vlaanderen&kind=kinderdagverblijf").await, 4);
    assert_eq!(count("near=51.05,3.72&radius_km=5").await, 3);
    assert_eq!(count("min_score=1").await, 0);
    for sort in ["relevance", "name", "score", "review_count"] {
        assert_eq!(count(&format!("sort={sort}")).await, 4);
    }
    let near = app.get("/api/v1/facilities?near=50.85,4.35&sort=distance&limit=3").await.ok();
    assert_eq!((&near["items"][0]["id"], &near["items"][0]["distance_km"]), (&json!(silent.id), &json!(0.0)));
    assert_eq!(near["facets"]["sector"]["childcare"], 2);
    let cursor = near["next_cursor"].as_str().unwrap();
    let rest = app
        .get(&format!("/api/v1/facilities?near=50.85,4.35&sort=distance&limit=3&cursor={cursor}"))
        .await
        .ok();
    assert_eq!((rest["items"].as_array().unwrap().len(), &rest["next_cursor"]), (1, &json!(null)));
}

#[tokio::test]
async fn a_bad_search_names_the_parameter() {
    let app = App::new().await;
    for (query, pointer) in [
        ("near=here", "/near"),
        ("near=51.05", "/near"),
        ("near=NaN,inf", "/near"),
        ("near=91,3", "/near"),
        ("radius_km=5", "/radius_km"),
        ("near=51,3&radius_km=0", "/radius_km"),
        ("near=51,3&radius_km=301", "/radius_km"),
        ("near=51,3&radius_km=x", "/radius_km"),
        ("sort=distance", "/sort"),
        ("sort=best", "/sort"),
        ("sector=school", "/sector"),
        ("min_score=6", "/min_score"),
        ("min_score=NaN", "/min_score"),
        ("limit=0", "/limit"),
        ("limit=101", "/limit"),
        ("limit=-1", "/limit"),
        ("limit=99999999999999999999", "/limit"),
        ("cursor=x", "/cursor"),
        ("participating=maybe", "/participating"),
        ("theme=maan", "/theme"),
        ("theme=a.b", "/theme"),
        ("min_theme_score=4", "/min_theme_score"),
        ("theme=care&min_theme_score=6", "/min_theme_score"),
        ("inclusive_care=maybe", "/inclusive_care"),
        ("income_based_price=2", "/income_based_price"),
        ("colour=red", "/colour"),
        ("q=a&q=b", "/q"),
        ("q=a%00", "/q"),
    ] {
        assert_eq!(app.get(&format!("/api/v1/facilities?{query}")).await.pointers(), [pointer], "{query}");
    }
    let long = "a".repeat(201);
    for list in ["facilities", "reviews"] {
        assert_eq!(app.get(&format!("/api/v1/{list}?q={long}")).await.pointers(), ["/q"], "{list}");
    }
    app.get("/api/v1/facilities?q=%ff").await.problem(400, "malformed_parameters");
    for (query, pointer) in
        [("relation=provider_x", "/relation"), ("theme=A", "/theme"), ("facility_id=1", "/facility_id")]
    {
        assert_eq!(app.get(&format!("/api/v1/reviews?{query}")).await.pointers(), [pointer], "{query}");
    }
    for limit in ["x", "0", "21"] {
        assert_eq!(app.get(&format!("/api/v1/autocomplete?limit={limit}")).await.pointers(), ["/limit"]);
    }
}

#[tokio::test]
async fn completions_lead_to_facilities_places_and_kinds() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.indexed().await;
    let found = app.get("/api/v1/autocomplete?q=verzonnen").await.ok();
    assert_eq!(
        (&found["items"][0]["kind"], &found["items"][0]["slug"]),
        (&json!("facility"), &json!(facility.slug))
    );
    let place = app.get("/api/v1/autocomplete?q=gen").await.ok();
    assert_eq!(place["items"][0]["kind"], "municipality");
    assert_eq!((&place["items"][0]["text"], &place["items"][0]["count"]), (&json!("Gent"), &json!(1)));
    let kind = app.get("/api/v1/autocomplete?q=kribbe").await.ok();
    assert_eq!(
        (&kind["items"][0]["kind"], &kind["items"][0]["text"]),
        (&json!("kind"), &json!("kinderdagverblijf"))
    );
    assert_eq!(app.get("/api/v1/autocomplete").await.ok(), json!({ "items": [] }));
    for odd in ["%F0%9F%98%80", "%E2%80%AElege", "%22%27%3Cb%3E", &"a".repeat(10_000)] {
        let found = app.get(&format!("/api/v1/autocomplete?q={odd}")).await.ok();
        assert!(found["items"].as_array().unwrap().len() <= 8, "{odd:.20}");
    }
    app.get("/api/v1/autocomplete?q=a%00").await.problem(422, "invalid_fields");
    app.get("/api/v1/autocomplete?wat=a").await.problem(422, "invalid_fields");
}

#[tokio::test]
async fn what_the_register_says_is_a_facet_and_a_filter() {
    let app = App::new().await;
    app.platform.facility().await;
    let mut known = app.platform.new_facility(Sector::Childcare);
    known.offer = domain::Offer {
        inclusive_care: Some(true),
        income_based_price: Some(false),
        partnerships: vec!["Verzonnen Verband".into()],
    };
    app.platform.add_facility(&known).await;
    let editor = app.platform.editor(Role::Editor).await;
    // As many as it takes for a score to be shown, and so for one to be asked for.
    for who in ["een", "twee", "drie"] {
        app.platform.publish(&editor, &known, &format!("{who}@example.org")).await;
    }
    app.indexed().await;
    let all = app.get("/api/v1/facilities").await.ok();
    assert_eq!(all["facets"]["inclusive_care"], json!({ "yes": 1, "unknown": 1 }));
    assert_eq!(all["facets"]["income_based_price"], json!({ "no": 1, "unknown": 1 }));
    assert_eq!(all["facets"]["partnership"], json!({ "Verzonnen Verband": 1 }));
    assert_eq!(all["facets"]["language"], json!({ "nl": 1 }));
    for query in [
        "inclusive_care=yes",
        "income_based_price=no",
        "partnership=verzonnen%20verband",
        "language=nl",
        "theme=care&min_theme_score=2",
        "theme=care",
    ] {
        let found = app.get(&format!("/api/v1/facilities?{query}")).await.ok();
        assert_eq!((&found["total"], &found["items"][0]["id"]), (&json!(1), &json!(known.id)), "{query}");
    }
    let found = app.get("/api/v1/facilities?inclusive_care=unknown").await.ok();
    assert_eq!((&found["total"], &found["items"][0]["inclusive_care"]), (&json!(1), &json!(null)));
    let one = app.get(&format!("/api/v1/facilities/{}", known.id)).await.ok();
    assert_eq!((&one["inclusive_care"], &one["partnerships"]), (&json!(true), &json!(["Verzonnen Verband"])));
}

#[tokio::test]
async fn partnerships_are_listed_with_their_facilities() {
    let app = App::new().await;
    assert_eq!(app.get("/api/v1/partnerships").await.ok(), json!({ "items": [] }));
    for (name, partnerships) in
        [("Das", vec!["Verzonnen Polder"]), ("Egel", vec!["Café Verzonnen", "Verzonnen Polder"])]
    {
        let mut member = app.platform.new_facility(Sector::Childcare);
        member.name = name.to_owned();
        member.offer.partnerships = partnerships.into_iter().map(str::to_owned).collect();
        app.platform.add_facility(&member).await;
    }
    app.indexed().await;
    let item =
        |slug: &str, name: &str, count: u64| json!({ "slug": slug, "name": name, "facility_count": count });
    let (cafe, polder) =
        (item("cafe-verzonnen", "Café Verzonnen", 1), item("verzonnen-polder", "Verzonnen Polder", 2));
    assert_eq!(app.get("/api/v1/partnerships").await.ok()["items"], json!([cafe, polder]));
    let one = app.get("/api/v1/partnerships/verzonnen-polder").await.ok();
    assert_eq!((&one["name"], &one["facility_count"]), (&json!("Verzonnen Polder"), &json!(2)));
    let members = one["facilities"].as_array().unwrap();
    assert_eq!(members.iter().map(|one| &one["name"]).collect::<Vec<_>>(), [&json!("Das"), &json!("Egel")]);
    for unknown in ["verzonnen", "Verzonnen%20Polder", "%F0%9F%98%80"] {
        let path = format!("/api/v1/partnerships/{unknown}");
        app.get(&path).await.problem(404, "partnership_not_found");
    }
}

#[tokio::test]
async fn a_facility_shows_a_publication_at_once_though_its_answer_is_kept() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let address = format!("/api/v1/facilities/{}", facility.id);
    let before = app.get(&address).await;
    assert_eq!((&before.ok()["score"], &before.ok()["point"]["lat"]), (&json!(null), &json!(51.05)));
    assert_eq!(app.get(&address).await.header("etag"), before.header("etag"));
    let editor = app.platform.editor(Role::Editor).await;
    app.platform.publish(&editor, &facility, "een@example.org").await;
    let request = Request::get(&address).header("if-none-match", before.header("etag"));
    let after = app.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((after.status, &after.json()["review_count"]), (200, &json!(1)));
}

#[tokio::test]
async fn what_is_no_facility_is_not_found() {
    let app = App::new().await;
    let nobody = "01931c7e-5a00-7000-8000-0000000000ff";
    app.get(&format!("/api/v1/facilities/{nobody}")).await.problem(404, "facility_not_found");
    app.get(&format!("/api/v1/facilities/{nobody}/reviews")).await.problem(404, "facility_not_found");
    for wrong in ["1", "%00", "..", "abc%ff"] {
        assert_eq!(app.get(&format!("/api/v1/facilities/{wrong}")).await.status, 404, "{wrong}");
    }
}

#[tokio::test]
async fn a_facilitys_reviews_come_in_the_order_asked_for() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let session = app.sign_in(Role::Editor).await;
    for (email, care) in [("a@example.org", 2), ("b@example.org", 5), ("c@example.org", 3)] {
        let mut body = review(&facility, email);
        body["scores"] = json!({ "care": care });
        app.write(&body).await;
        app.decide(&session, &json!({ "version": 1, "action": "publish" })).await.ok();
        app.platform.pass(chrono::TimeDelta::minutes(1));
    }
    let base = format!("/api/v1/facilities/{}/reviews", facility.id);
    for (sort, wanted) in
        [("newest", [3, 5, 2]), ("oldest", [2, 5, 3]), ("highest", [5, 3, 2]), ("lowest", [2, 3, 5])]
    {
        let first = app.get(&format!("{base}?sort={sort}&limit=2")).await.ok();
        let cursor = first["next_cursor"].as_str().unwrap().to_owned();
        let second = app.get(&format!("{base}?sort={sort}&limit=2&cursor={cursor}")).await.ok();
        let items = [first["items"].as_array().unwrap().clone(), second["items"].as_array().unwrap().clone()]
            .concat();
        let given: Vec<i64> = items.iter().map(|item| item["scores"]["care"].as_i64().unwrap()).collect();
        assert_eq!(given, wanted, "{sort}");
        assert_eq!(app.get(&format!("{base}?sort=newest&cursor={cursor}x")).await.pointers(), ["/cursor"]);
    }
    assert_eq!(app.get(&format!("{base}?theme=care")).await.ok()["items"].as_array().unwrap().len(), 3);
    assert_eq!(app.get(&format!("{base}?theme=welcome")).await.ok()["items"], json!([]));
    assert_eq!(app.get(&format!("{base}?theme=nothing")).await.pointers(), ["/theme"]);
}
