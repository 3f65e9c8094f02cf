"""Reports of findings: text, JSON, JUnit XML, SARIF, GitHub annotations."""
