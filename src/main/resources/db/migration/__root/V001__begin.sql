comment on schema public is 'the house keeps its rooms in schemas of their own';
