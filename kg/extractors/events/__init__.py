"""What one sentence tells of rounds: who raises, who invests and leads, at which stage, when, and if it is done."""
