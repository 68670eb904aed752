//! Client addresses and rate limits.

use crate::common::{Answer, get, request, send, wrapped};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::middleware::from_fn_with_state;
use axum::routing::get as on_get;
use http_kit::limits::{self, Class, Limits, Quota};
use http_kit::{ClientAddress, TrustedProxies};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

async fn ask(router: &Router, uri: &str, peer: &str, forwarded: &[&str]) -> Answer {
    let builder = forwarded.iter().fold(request("GET", uri), |r, line| r.header("x-forwarded-for", *line));
    let mut request = builder.body(Body::empty()).expect("a request");
    let peer: IpAddr = peer.parse().expect("an address");
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer, 50_000)));
    send(router, request).await
}

async fn address(peer: &str, forwarded: &[&str]) -> String {
    async fn show(client: ClientAddress) -> String {
        client.expose().to_string()
    }
    let router = wrapped(Router::new().route("/", on_get(show)));
    String::from_utf8(ask(&router, "/", peer, forwarded).await.body).expect("UTF-8")
}

#[tokio::test]
async fn forwarded_addresses_are_believed_from_trusted_proxies_only() {
    assert_eq!(address("192.0.2.7", &["198.51.100.1"]).await, "192.0.2.7");
    assert_eq!(address("10.0.0.1", &[]).await, "10.0.0.1");
    assert_eq!(address("10.0.0.1", &["198.51.100.1"]).await, "198.51.100.1");
    assert_eq!(address("10.0.0.1", &["6.6.6.6, 198.51.100.1, 10.2.3.4"]).await, "198.51.100.1");
    assert_eq!(address("10.0.0.1", &["6.6.6.6", "198.51.100.1", "10.2.3.4"]).await, "198.51.100.1");
    assert_eq!(address("fd00::1", &["[2001:db8::5]:4711"]).await, "2001:db8::5");
    assert_eq!(address("::ffff:10.0.0.1", &["198.51.100.1:80"]).await, "198.51.100.1");
    assert_eq!(address("10.0.0.1", &["10.9.9.9, 10.8.8.8"]).await, "10.9.9.9");
}

#[tokio::test]
async fn what_a_caller_makes_up_is_never_believed() {
    assert_eq!(address("10.0.0.1", &["198.51.100.1, <script>"]).await, "10.0.0.1");
    assert_eq!(address("10.0.0.1", &["198.51.100.1, , 10.2.3.4"]).await, "10.2.3.4");
    assert_eq!(address("10.0.0.1", &["198.51.100.1", "é"]).await, "10.0.0.1");
    assert_eq!(address("10.0.0.1", &[""]).await, "10.0.0.1");
    let long = "6.6.6.6,".repeat(500) + "198.51.100.1";
    assert_eq!(address("10.0.0.1", &[&long]).await, "198.51.100.1");
}

#[test]
fn blocks_are_read_and_wrong_ones_refused() {
    let trusted = TrustedProxies::parse(&["0.0.0.0/0", "2001:db8::/32", "::1"]).expect("blocks");
    for (inside, expected) in [
        ("203.0.113.9", true),
        ("2001:db8:1::2", true),
        ("::1", true),
        ("::2", false),
        ("2001:db9::1", false),
    ] {
        assert_eq!(trusted.contains(inside.parse().expect("an address")), expected, "{inside}");
    }
    for bad in ["", "10.0.0.0/33", "10.0.0/8", "::/129", "a/8", "10.0.0.0/-1"] {
        assert!(TrustedProxies::parse(&[bad]).is_err(), "{bad}");
    }
}

#[test]
fn an_address_does_not_print() {
    let client = ClientAddress::new("192.0.2.7".parse().expect("an address"));
    let shown = format!("{client:?} {:?}", client.network());
    assert!(!shown.contains("192"), "{shown}");
    let v6 = ClientAddress::new("2001:db8:1:2:3:4:5:6".parse().expect("an address"));
    assert_eq!(v6.network().expose(), "2001:db8:1:2::/64");
    assert_eq!(client.network().expose(), "192.0.2.7/32");
}

fn limited(quotas: &[(Class, Quota)]) -> Router {
    let limits = Limits::new(quotas.iter().copied());
    let route =
        |class| on_get(|| async { "ok" }).layer(from_fn_with_state(limits.gate(class), limits::enforce));
    wrapped(Router::new().route("/submit", route(Class::Submit)).route("/read", route(Class::Read)))
}

#[tokio::test]
async fn a_network_that_asks_too_often_gets_429_and_others_do_not() {
    let app = limited(&[(Class::Submit, Quota { per_minute: 1, burst: 3 })]);
    for _ in 0..3 {
        assert_eq!(ask(&app, "/submit", "2001:db8::1", &[]).await.status, 200);
    }
    let refused = ask(&app, "/submit", "2001:db8::2", &[]).await;
    let problem = refused.problem(429, "too_many_requests");
    let wait: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&wait), "{wait}");
    assert_eq!(problem["retry_after_seconds"], wait);
    assert_eq!(ask(&app, "/submit", "2001:db8:0:1::1", &[]).await.status, 200);
    assert_eq!(ask(&app, "/read", "2001:db8::1", &[]).await.status, 200);
    assert_eq!(ask(&app, "/submit", "192.0.2.1", &["2001:db8:0:9::1"]).await.status, 200);
}

#[tokio::test]
async fn a_forged_forward_does_not_buy_another_quota() {
    let app = limited(&[(Class::Submit, Quota { per_minute: 1, burst: 1 })]);
    assert_eq!(ask(&app, "/submit", "192.0.2.1", &["1.1.1.1"]).await.status, 200);
    assert_eq!(ask(&app, "/submit", "192.0.2.1", &["2.2.2.2"]).await.status, 429);
}

#[tokio::test]
async fn a_quota_comes_back_and_zero_is_no_limit() {
    let app = limited(&[
        (Class::Submit, Quota { per_minute: 6_000, burst: 1 }),
        (Class::Read, Quota { per_minute: 0, burst: 1 }),
    ]);
    assert_eq!(get(&app, "/submit").await.status, 200);
    tokio::time::sleep(Duration::from_millis(30)).await;
    assert_eq!(get(&app, "/submit").await.status, 200);
    for _ in 0..200 {
        assert_eq!(get(&app, "/read").await.status, 200);
    }
    let off = Limits::off().gate(Class::Login);
    assert!(off.check(&ClientAddress::new("192.0.2.7".parse().expect("an address"))).is_ok());
}
