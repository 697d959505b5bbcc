"""What a validator finds wrong with a PDF for the office."""

import page

OFFICE = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def violations(data: bytes) -> list[str]:
    """List what breaks PDF/UA-1 or PDF/A-2a."""
    reports = [page.validate_pdf_bytes(data, profile=profile) for profile in OFFICE]
    return [str(failure) for report in reports for failure in report.failures]
