"""The methods that rank opportunities, one a file; `cjm.scoring.method` says what one holds."""
