"""The specification of the toolkit, as tests."""
