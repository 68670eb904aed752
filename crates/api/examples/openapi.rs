//! Prints the description of the API: `cargo run -p api --example openapi > docs/openapi.json`.

fn main() -> std::io::Result<()> {
    let described = serde_json::to_string_pretty(&api::openapi())?;
    std::io::Write::write_all(&mut std::io::stdout(), format!("{described}\n").as_bytes())
}
