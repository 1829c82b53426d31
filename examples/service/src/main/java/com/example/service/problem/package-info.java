/** Problem details: what is wrong with a request, and what to do. */
package com.example.service.problem;
