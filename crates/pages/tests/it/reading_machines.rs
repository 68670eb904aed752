//! What programs read: data in the page, feed, sitemap, widget.

use crate::browser::{Answer, Site};
use domain::Role;
use serde_json::Value;

/// The block of data in a page.
fn data(page: &Answer) -> Value {
    let (_, rest) = page.body.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// Whether every element is closed, by the reader that checks our pages.
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().0) {
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{xml}");
        } else if !tag.starts_with('?') && !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap());
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[tokio::test]
async fn search_engines_read_the_facility_its_score_and_its_reviews() {
    let site = Site::open().await;
    let mut facility = site.platform.new_facility(domain::Sector::Childcare);
    facility.name = "</script><b>Vals & \"Echt\"</b>".into();
    site.platform.add_facility(&facility).await;
    let editor = site.platform.editor(Role::Editor).await;
    let path = format!("/voorziening/{}", facility.slug);
    let mut reader = site.browser();
    for n in 0..3 {
        site.platform.publish(&editor, &facility, &format!("{n}@example.org")).await;
        let found = data(&reader.get(&path).await.is(200).hides("<b>Vals"));
        assert_eq!(found["@type"], "ChildCare");
        assert_eq!(found["name"], facility.name);
        assert_eq!(found["review"].as_array().unwrap().len(), n + 1);
        assert_eq!(found.get("aggregateRating").is_some(), n == 2, "a score only where one is shown");
    }
    let page = reader.get(&path).await;
    let found = data(&page);
    assert_eq!(
        (&found["aggregateRating"]["ratingValue"], &found["aggregateRating"]["ratingCount"]),
        (&3.8.into(), &3.into())
    );
    assert_eq!(found["review"][0]["reviewRating"]["ratingValue"], 4.5);
    assert!(!page.body.contains("Verzonnenmans"));
    let canonical = format!("https://waardering.example{path}");
    let narrowed = reader.get(&format!("{path}?sort=oldest")).await.is(200);
    narrowed.shows(&format!("<link rel=\"canonical\" href=\"{canonical}\">")).shows("og:title");
}

#[tokio::test]
async fn a_feed_tells_of_new_reviews_and_says_whether_it_changed() {
    let site = Site::open().await;
    let mut facility = site.platform.new_facility(domain::Sector::Childcare);
    facility.name = "Huis <&> \"Zon\"".into();
    site.platform.add_facility(&facility).await;
    let feed = format!("/voorziening/{}.atom", facility.slug);
    let mut reader = site.browser();
    let empty = reader.get(&feed).await.is(200);
    assert_eq!(empty.header("content-type"), "application/atom+xml; charset=utf-8");
    well_formed(&empty.body);
    assert!(!empty.body.contains("<entry>") && empty.body.contains("Huis &lt;&amp;&gt;"));
    let editor = site.platform.editor(Role::Editor).await;
    let written = site.platform.publish(&editor, &facility, "een@example.org").await;
    let full = reader.get(&feed).await.is(200);
    well_formed(&full.body);
    let id = format!("<id>urn:uuid:{}</id>", written.review);
    assert!(full.body.contains(&id) && full.body.contains("<author><name>"), "{}", full.body);
    let again = axum::http::Request::get(&feed).header("if-none-match", full.header("etag"));
    reader.send(again.body(axum::body::Body::empty()).unwrap()).await.is(304);
    reader.get("/voorziening/bestaat-niet.atom").await.is(404);
}

#[tokio::test]
async fn the_sitemap_has_every_facility_that_exists() {
    let site = Site::open().await;
    let (open, mut closed) =
        (site.platform.facility().await, site.platform.new_facility(domain::Sector::Elderly));
    closed.closed_at = Some(domain::Clock::now(site.platform.clock.as_ref()));
    site.platform.add_facility(&closed).await;
    let mut reader = site.browser();
    reader.get("/robots.txt").await.is(200).shows("Sitemap: https://waardering.example/sitemap.xml");
    let index = reader.get("/sitemap.xml").await.is(200);
    well_formed(&index.body);
    assert_eq!(index.body.matches("<loc>").count(), 2, "{}", index.body);
    let part = reader.get("/sitemap/1.xml").await.is(200);
    well_formed(&part.body);
    assert!(part.body.contains(&format!("<loc>https://waardering.example/voorziening/{}</loc>", open.slug)));
    assert!(!part.body.contains(&closed.slug));
    well_formed(&reader.get("/sitemap/paginas.xml").await.is(200).body);
    for name in ["2.xml", "0.xml", "01.xml", "-1.xml", "1", "4294967296.xml", "x.xml"] {
        reader.get(&format!("/sitemap/{name}")).await.is(404);
    }
}

#[tokio::test]
async fn the_widget_stands_in_any_frame_and_nothing_else_does() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let mut reader = site.browser();
    let frame = format!("/widget/{}", facility.slug);
    for n in 0..3 {
        let few = axum::http::Request::get(&frame).body(axum::body::Body::empty()).unwrap();
        assert!(raw(&site, few).await.1.contains("Nog geen score"));
        site.platform.publish(&editor, &facility, &format!("{n}@example.org")).await;
    }
    let request = |path: &str| axum::http::Request::get(path).body(axum::body::Body::empty()).unwrap();
    let (headers, page) = raw(&site, request(&frame)).await;
    assert!(page.contains("3,8") && page.contains("3 waarderingen") && !page.contains("<script"));
    assert!(headers["content-security-policy"].to_str().unwrap().contains("frame-ancestors *"));
    assert!(headers.get("x-frame-options").is_none() && headers.get("set-cookie").is_none());
    let (headers, script) = raw(&site, request(&format!("{frame}.js"))).await;
    assert_eq!(headers["access-control-allow-origin"], "*");
    assert!(headers["content-type"].to_str().unwrap().starts_with("text/javascript"));
    assert!(script.contains(&format!("https://waardering.example{frame}")) && !script.contains("cookie"));
    let css = reader.get("/assets/widget.css").await.is(200).body.len();
    assert!(page.len() + script.len() + css < 10_000, "{} + {} + {css}", page.len(), script.len());
    let own = reader.get(&format!("/voorziening/{}", facility.slug)).await.is(200);
    assert_eq!(own.header("x-frame-options"), "DENY");
    assert!(own.headers.get("access-control-allow-origin").is_none());
    let embed = reader.get(&format!("/voorziening/{}/widget", facility.slug)).await.is(200);
    embed.shows(&format!("https://waardering.example{frame}.js"));
    reader.get("/widget/bestaat-niet.js").await.is(404);
    reader.get("/voorziening/bestaat-niet/widget").await.is(404);
    reader.get("/open-data").await.is(200).shows("CC BY 4.0").shows("minder dan 3 waarderingen");
}

/// An answer that is not held against what a whole page must have.
async fn raw(site: &Site, request: axum::http::Request<axum::body::Body>) -> (axum::http::HeaderMap, String) {
    let answer = site.raw(request).await;
    assert_eq!(answer.status, 200);
    (answer.headers, answer.body)
}
