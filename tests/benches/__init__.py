"""What things cost: ``make bench``."""
