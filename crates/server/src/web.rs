//! Answering requests.

use crate::app::App;
use crate::health;
use anyhow::{Context, Result};
use axum::middleware::from_fn_with_state;
use axum::{Router, ServiceExt};
use http_kit::limits::Class;
use http_kit::{Front, FrontParts, Platform, Shell, TrustedProxies};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::compression::CompressionLayer;

/// Every route with every layer.
fn router(app: &App, platform: Platform) -> Result<Router> {
    let settings = &app.settings.server;
    let shell = Shell {
        ids: Arc::clone(&app.ids),
        trusted_proxies: trusted_proxies(app)?,
        timeout: Duration::from_secs(settings.request_timeout_s),
        body_limit: settings.body_limit_bytes,
        https: settings.is_https(),
    };
    let routes = api::router(platform.clone())
        .merge(pages::router(platform.clone()))
        .merge(health::router(app.store.clone(), Arc::clone(&app.index)));
    let shown = shell.inner(routes).layer(from_fn_with_state(platform, pages::render_problems));
    Ok(pages::in_languages(shell.outer(shown)).layer(CompressionLayer::new()))
}

/// Every route with every layer, and the answers that are kept in front of them.
pub fn service(app: &App) -> Result<Front<Router>> {
    let platform = app.platform()?;
    let shared = platform.clone();
    let parts = FrontParts {
        limit: platform.limits.gate(Class::Read),
        trusted_proxies: trusted_proxies(app)?,
        ids: Arc::clone(&app.ids),
        epoch: Box::new(move || platform.reading.epoch()),
    };
    Ok(Front::new(router(app, shared)?, parts))
}

fn trusted_proxies(app: &App) -> Result<TrustedProxies> {
    let proxies = app.settings.server.trusted_proxies.iter();
    let proxies: Vec<String> = proxies.map(|cidr| format!("{}/{}", cidr.address, cidr.prefix)).collect();
    Ok(TrustedProxies::parse(&proxies)?)
}

/// Listens and answers until `stop` says true; then finishes what it began.
pub async fn serve(app: &App, listener: TcpListener, mut stop: watch::Receiver<bool>) -> Result<()> {
    let service = service(app)?.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(async move { while !*stop.borrow() && stop.changed().await.is_ok() {} })
        .await
        .context("the web server stopped")
}

/// Listens on an address.
pub async fn listen(addr: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(addr).await.with_context(|| format!("cannot listen on {addr}"))
}

/// Says true once the process is asked to stop: Ctrl-C, or SIGTERM from a service manager.
pub fn stop_signal() -> Result<watch::Receiver<bool>> {
    let (tell, told) = watch::channel(false);
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        // Nobody listens any more: then everything has stopped already.
        let _ = tell.send(true);
    });
    Ok(told)
}
