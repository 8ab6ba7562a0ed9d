"""What happens in every story, phase by phase: the records that the method asks for, with the words of the person."""
