//! The reference of the API.

use crate::browser::Site;

#[tokio::test]
async fn every_call_is_described_on_a_page_of_its_part() {
    let site = Site::open().await;
    let mut reader = site.browser();
    let index = reader.get("/ontwikkelaars").await.is(200);
    let index =
        index.shows("/ontwikkelaars/open-data#get_open_facilities").shows("next_cursor").shows("RFC 9457");
    let index =
        index.shows("curl 'https://waardering.example/api/v1/facilities?q=").shows("creativecommons.org");
    let description: serde_json::Value =
        serde_json::from_str(include_str!("../../../../docs/openapi.json")).unwrap();
    let mut seen = 0;
    for tag in description["tags"].as_array().unwrap() {
        let slug = tag["name"].as_str().unwrap().replace(' ', "-");
        if !index.body.contains(&format!("/ontwikkelaars/{slug}\"")) {
            continue;
        }
        let page = reader.get(&format!("/ontwikkelaars/{slug}")).await.is(200);
        // Every link to a call leads to something.
        let to = format!("href=\"/ontwikkelaars/{slug}#");
        for link in index.body.split(&to).skip(1) {
            let id = link.split('"').next().unwrap();
            assert!(page.body.contains(&format!("<h2 id=\"{id}\">")), "{slug}#{id}");
            seen += 1;
        }
    }
    let calls: usize =
        description["paths"].as_object().unwrap().values().map(|item| item.as_object().unwrap().len()).sum();
    assert_eq!(seen, calls);
    let reviews = reader.get("/ontwikkelaars/reviews").await.is(200);
    let reviews = reviews
        .shows("curl -X POST &#39;https://waardering.example/api/v1/reviews&#39;")
        .shows("Idempotency-Key");
    reviews.shows("<code>submitter.email</code>").hides("{base}");
    reader.get("/ontwikkelaars/niets").await.is(404);
    reader.get("/").await.shows("href=\"/ontwikkelaars\"");
}
