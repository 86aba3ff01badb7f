"""What the graph must look like, as SHACL: one file for each class; ``kg.shapes`` holds quads against them."""
