//! The bare route: axum, one route, one body from memory. No layer, no database, no log.

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use tokio::net::TcpListener;

/// Options of `bare-route`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Where to listen.
    #[arg(long)]
    addr: SocketAddr,
    /// The file with the body.
    #[arg(long)]
    body: PathBuf,
}

pub(crate) async fn run(options: Options) -> Result<()> {
    let body = Bytes::from(std::fs::read(&options.body).context("cannot read the body")?);
    let answer = move || async move { ([(CONTENT_TYPE, "application/json")], body) };
    let router = Router::new().route("/api/v1/facilities/{id}", get(answer));
    axum::serve(TcpListener::bind(options.addr).await?, router).await?;
    Ok(())
}
