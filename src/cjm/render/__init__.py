"""From values to pictures and text for people. Import-light: nothing here loads a library."""
